package dev.stowage.validate.rules;

import dev.stowage.compose.Logging;
import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.subject.LogDrivers;
import dev.stowage.validate.subject.LogOptions;
import dev.stowage.validate.subject.Subject;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.util.Locale;

/** Options of logging drivers that are secrets: whoever may read the stack reads what is in clear there. */
final class LogSecretRules {
    private static final Vector<String> ENDS = Vector.of(
            "passwd",
            "password",
            "secret",
            "token",
            "apikey",
            "api_key",
            "licensekey",
            "license_key",
            "shared_key",
            "access_key",
            "account_key",
            "private_key");

    private LogSecretRules() {}

    static Vector<Problem> keepSecretsOut(Subject<Service> service) {
        Subject<Service> options = service.inside("logging.options", service.value());
        return service.value()
                .logging()
                .filter(logging -> logging.driver().exists(LogDrivers::leadElsewhere))
                .toVector()
                .flatMap(Logging::options)
                .filter(LogSecretRules::isInClear)
                .map(option -> options.problemWith(
                                option._1,
                                EcsProblem.SECRET_IN_TEMPLATE,
                                "the template holds " + option._1 + " of the logging driver in plain text")
                        .hint("give the ARN of a secret, or /run/secrets/NAME for one of the service")
                        .build());
    }

    private static boolean isInClear(Tuple2<String, String> option) {
        String name = option._1.toLowerCase(Locale.ROOT).replace('-', '_');
        return ENDS.exists(name::endsWith) && !option._2.isBlank() && !LogOptions.isSecret(option._2);
    }
}
