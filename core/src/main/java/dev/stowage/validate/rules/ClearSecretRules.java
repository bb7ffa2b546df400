package dev.stowage.validate.rules;

import dev.stowage.compose.Config;
import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.load.contents.PrivateText;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.Span;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Variables and configs that look like secrets: their values are part of the template, where whoever may read the stack reads them. */
final class ClearSecretRules {
    private static final int MOST_NAMES = 5;

    private static final Vector<String> ENDS = Vector.of(
            "PASSWORD",
            "PASSWD",
            "PASSPHRASE",
            "_PASS",
            "_PWD",
            "SECRET",
            "TOKEN",
            "CREDENTIALS",
            "API_KEY",
            "APIKEY",
            "SECRET_KEY",
            "SECRET_KEY_BASE",
            "PRIVATE_KEY",
            "ACCESS_KEY",
            "ENCRYPTION_KEY",
            "MASTER_KEY",
            "SIGNING_KEY",
            "AUTH_KEY");

    /** {@code ALLOW_EMPTY_PASSWORD=yes} is none. */
    private static final Vector<String> SWITCHES = Vector.of("true", "false", "yes", "no", "on", "off", "0", "1");

    private ClearSecretRules() {}

    /** One problem for a service, at its name: a line of its variables could show a value. The first says what to write. */
    static Vector<Problem> keepSecretsOut(Examined project) {
        Vector<Tuple2<Subject<Service>, Vector<String>>> found = project.services()
                .map(service -> Tuple.of(service, secrets(service.value())))
                .filter(service -> service._2.nonEmpty());
        return found.zipWithIndex((service, at) -> problem(
                service._1,
                service._2,
                at == 0
                        ? fragments(service._1, service._2)
                        : "list them under secrets, as is told of "
                                + found.head()._1.value().name()));
    }

    private static Vector<String> secrets(Service service) {
        return service.environment()
                .toVector()
                .filter(variable -> variable._2.exists(value -> isSecret(variable._1, value)))
                .map(Tuple2::_1);
    }

    /** Of the first whose name is written as it is. */
    private static String fragments(Subject<Service> service, Vector<String> variables) {
        Option<String> shown = variables.find(name -> spelled(service, name).equals(name));
        String name = shown.getOrElse("NAME");
        String source = shown.map(known -> known.toLowerCase(Locale.ROOT)).getOrElse("token");
        return "write " + KeyName.SECRETS + ": environment and secrets: [{source: " + source + ", target: " + name
                + "}] in place of the variable, and at the top level secrets: {" + source + ": {environment: " + name
                + "}}, which takes the whole value from the environment of stowage up; what docker compose alone needs"
                + " can be in a file of overrides";
    }

    private static Problem problem(Subject<Service> service, Vector<String> names, String hint) {
        Vector<String> shown = names.take(MOST_NAMES).map(name -> spelled(service, name));
        String all = names.size() > MOST_NAMES
                ? shown.mkString(", ") + " and " + (names.size() - MOST_NAMES) + " more"
                : shown.mkString(", ");
        return service.problemAtKey(
                        EcsProblem.SECRET_IN_CLEAR,
                        "what looks like secrets of " + service.value().name() + " is in the template in plain text: "
                                + all)
                .hint(hint)
                .build();
    }

    /** The content of a config is in the template, and in every revision of a task definition. */
    static Vector<Problem> keepSecretsOutOfConfigs(Examined project) {
        return project.contents().configs().toVector().flatMap(config -> {
            AttributePath path = ComposePath.config(config._1);
            Option<String> file = project.project().configs().get(config._1).flatMap(Config::file);
            boolean isKey =
                    config._2.fold(known -> known.content().text().exists(PrivateText::holdsKey), unknown -> false);
            boolean isNamed = PrivateText.isNamed(config._1.value()) || file.exists(PrivateText::isNamed);
            return Option.when(isKey || isNamed, () -> ofConfig(project, path, isKey));
        });
    }

    private static Problem ofConfig(Examined project, AttributePath path, boolean isKey) {
        return project.problemAtKey(
                        path,
                        EcsProblem.SECRET_IN_CLEAR,
                        (isKey
                                        ? "a private key is in the template in plain text: "
                                        : "what looks like a secret is in the template in plain text: ")
                                + "the config " + path.last())
                .hint(
                        "make it a secret: under secrets, with the same file, and where a service uses it with the same target")
                .build();
    }

    /** A name that comes from a variable itself is not repeated. */
    private static String spelled(Subject<Service> service, String name) {
        AttributePath variables = service.path().key("environment");
        Span place = service.sources().keyAt(variables.key(name));
        boolean isWritten = !place.equals(service.sources().keyAt(variables))
                && !place.equals(service.sources().keyAt(service.path()));
        return isWritten ? place.spell(name) : name;
    }

    private static boolean isSecret(String name, String value) {
        String upper = name.toUpperCase(Locale.ROOT);
        boolean isPlain = value.isBlank() || value.startsWith("/") || SWITCHES.contains(value.toLowerCase(Locale.ROOT));
        return !isPlain && (ENDS.exists(upper::endsWith) || hasPassword(value));
    }

    /** {@code scheme://user:password@host}. */
    private static boolean hasPassword(String value) {
        int scheme = value.indexOf("://");
        return Option.when(scheme > 0, () -> value.substring(scheme + 3))
                .map(rest -> rest.substring(0, Math.max(0, rest.indexOf('@'))))
                .exists(user ->
                        user.indexOf(':') >= 0 && user.indexOf(':') < user.length() - 1 && user.indexOf('/') < 0);
    }
}
