package dev.stowage.validate.rules;

import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.regex.Pattern;

/**
 * Names of services as those of hosts: each that ECS keeps running is one in the private domain of the project (<em>AWS
 * Cloud Map API Reference</em>, "CreateService"), and Compose allows more than that.
 */
final class HostNames {
    private static final int LONGEST = 127;
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]|[A-Za-z0-9_][A-Za-z0-9_-]{0,61}[A-Za-z0-9_]");

    private HostNames() {}

    static Vector<Problem> arePossible(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return settings.values()
                .toVector()
                .filter(ServiceSettings::isKept)
                .map(ServiceSettings::name)
                .reject(HostNames::isPossible)
                .map(name -> problem(project, ComposePath.service(name)));
    }

    private static boolean isPossible(ServiceName name) {
        return name.value().length() <= LONGEST
                && Vector.of(name.value().split("\\.", -1))
                        .forAll(label -> LABEL.matcher(label).matches());
    }

    private static Problem problem(Examined project, AttributePath path) {
        return project.problemAtKey(
                        path,
                        EcsProblem.SERVICE_NAME,
                        "DNS allows no host of this name, so other services cannot find this one")
                .hint(
                        "write letters, digits, - and _, with a letter or digit at both ends; 63 at most between two points")
                .build();
    }
}
