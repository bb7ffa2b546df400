package dev.stowage.validate.subject;

import dev.stowage.compose.SecretMount;
import dev.stowage.compose.Service;
import dev.stowage.value.ByteUnits;
import dev.stowage.value.Digits;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Predicate;

/** Options of logging drivers: those of CloudWatch, and secrets, by ARN or as the file that one of the service would be. */
public final class LogOptions {
    public static final String GROUP = "awslogs-group";
    public static final String REGION = "awslogs-region";

    /** Those that ECS takes with the driver awslogs (Amazon ECS API Reference, "LogConfiguration"). */
    public static final Vector<String> OF_CLOUD_WATCH = Vector.of(
            "awslogs-create-group",
            "awslogs-datetime-format",
            GROUP,
            "awslogs-multiline-pattern",
            REGION,
            "awslogs-stream-prefix",
            "max-buffer-size",
            "mode");

    private static final String FOLDER = "/run/secrets/";

    /** What a value has to look like, and how one says so. */
    private record Form(Predicate<String> isMet, String words) {}

    private static final LinkedHashMap<String, Form> FORMS = LinkedHashMap.of(
            "mode",
            new Form(Vector.of("blocking", "non-blocking")::contains, "blocking or non-blocking"),
            "max-buffer-size",
            new Form(LogOptions::isSize, "a number with one of the units k, m, g, such as 25m"),
            "awslogs-create-group",
            new Form(Vector.of("true", "false")::contains, "true or false"));

    private LogOptions() {}

    public static boolean isPossible(String option, String value) {
        return FORMS.get(option).forAll(form -> form.isMet().test(value));
    }

    /** The form of values of an option that has one. */
    public static String form(String option) {
        return FORMS.get(option).map(Form::words).getOrElse("another value");
    }

    private static boolean isSize(String text) {
        int digits = Digits.end(text, 0);
        return digits > 0 && ByteUnits.bits(text.substring(digits)).isDefined();
    }

    /** Whether the option stands for a secret, which may be unknown. */
    public static boolean isSecret(String option) {
        return isArn(option) || option.startsWith(FOLDER);
    }

    /** Whether it is the ARN of a secret in Secrets Manager, or of a parameter of Systems Manager. */
    public static boolean isArn(String option) {
        return option.startsWith("arn:") && (option.contains(":secretsmanager:") || option.contains(":ssm:"));
    }

    /** The secret of the service that would be this file. */
    public static Option<SecretMount> mount(Service service, String option) {
        return service.secrets().find(mount -> mount.path().equals(option));
    }

    public static boolean isUnknown(Service service, String option) {
        return option.startsWith(FOLDER) && mount(service, option).isEmpty();
    }
}
