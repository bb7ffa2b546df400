package dev.stowage.validate;

import dev.stowage.compose.SecretMount;
import dev.stowage.compose.Service;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Options of logging drivers: those of CloudWatch, and secrets, by ARN or as the file that one of the service would be. */
public final class LogOptions {
    /** Those that ECS takes with the driver awslogs (Amazon ECS API Reference, "LogConfiguration"). */
    public static final Vector<String> OF_CLOUD_WATCH = Vector.of(
            "awslogs-create-group",
            "awslogs-datetime-format",
            "awslogs-group",
            "awslogs-multiline-pattern",
            "awslogs-region",
            "awslogs-stream-prefix",
            "max-buffer-size",
            "mode");

    private static final String FOLDER = "/run/secrets/";

    private LogOptions() {}

    /** Whether the driver sends output to somewhere else than CloudWatch. */
    public static boolean leadElsewhere(String driver) {
        return driver.equals("splunk") || driver.equals("awsfirelens");
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
        return service.secrets()
                .find(mount ->
                        option.equals(FOLDER + name(mount)) || mount.target().contains(option));
    }

    private static String name(SecretMount mount) {
        return mount.target().getOrElse(mount.source().value());
    }

    static boolean isUnknown(Service service, String option) {
        return option.startsWith(FOLDER) && mount(service, option).isEmpty();
    }
}
