package dev.stowage.validate.rules;

import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.settings.Transport;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * How long the names are that ECS gets from those of services (<em>Amazon ECS API Reference</em>, "RegisterTaskDefinition"
 * and "PortMapping").
 */
final class NameLengths {
    private static final int LONGEST_FAMILY = 255;
    private static final int LONGEST_PORT_NAME = 64;

    private NameLengths() {}

    /** A name that is made of that of a service: PROJECT-SERVICE or SERVICE-PORT. */
    private record Made(String what, int length, int most) {
        boolean isTooLong() {
            return length > most;
        }
    }

    static Vector<Problem> fit(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return settings.values()
                .toVector()
                .flatMap(service -> made(project, service)
                        .filter(Made::isTooLong)
                        .headOption()
                        .map(made -> problem(project, service.name(), made)));
    }

    private static Vector<Made> made(Examined project, ServiceSettings service) {
        int length = service.name().value().length();
        return Vector.of(new Made(
                        "task definition", project.project().name().value().length() + 1 + length, LONGEST_FAMILY))
                .appendAll(portName(service));
    }

    /** Service Connect calls TCP ports by name, those of sidecars too. */
    private static Option<Made> portName(ServiceSettings service) {
        return service.exposed()
                .filter(port -> port.transport() == Transport.TCP && isConnected(service))
                .map(port -> service.name().value().length()
                        + 1
                        + port.port().toString().length())
                .max()
                .map(length -> new Made("port", length, LONGEST_PORT_NAME));
    }

    private static boolean isConnected(ServiceSettings service) {
        return !service.isStandalone() && service.extension().serviceConnect().getOrElse(true);
    }

    private static Problem problem(Examined project, ServiceName service, Made made) {
        AttributePath path = ComposePath.service(service);
        return project.problemAtKey(
                        path,
                        EcsProblem.SERVICE_NAME_TOO_LONG,
                        "the name of a " + made.what + " of this service has " + made.length
                                + " characters, and ECS takes " + made.most)
                .hint("give the service a shorter name")
                .build();
    }
}
