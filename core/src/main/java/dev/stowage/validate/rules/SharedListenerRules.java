package dev.stowage.validate.rules;

import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.Port;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Services behind one listener: the security group of a load balancer knows addresses and ports, but neither hosts nor paths. */
final class SharedListenerRules {
    private SharedListenerRules() {}

    private record Door(ServiceName service, ServicePort port) {
        AttributePath path() {
            return ComposePath.port(service, port.position());
        }

        boolean letsInTheSameAs(Door other) {
            return port.allowCidrs().toSet().equals(other.port.allowCidrs().toSet());
        }
    }

    /** Who reaches a load balancer that exists is not said here. */
    static Vector<Problem> letInTheSame(Examined project, Settings filledIn) {
        return filledIn.project()
                        .extension()
                        .loadBalancer()
                        .exists(choice -> choice.existing().isDefined())
                ? Vector.empty()
                : among(project, doors(filledIn.services()));
    }

    private static Vector<Problem> among(Examined project, Vector<Door> doors) {
        Map<Port, Door> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Door door : doors) {
            Door before = first.putIfAbsent(door.port.published(), door);
            if (before != null && !door.letsInTheSameAs(before)) {
                problems.add(differ(before, door, project));
            }
        }
        return Vector.ofAll(problems);
    }

    private static Vector<Door> doors(LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return settings.values()
                .toVector()
                .flatMap(service -> service.ports()
                        .filter(port -> port.isHttp() && port.hasListener())
                        .map(port -> new Door(service.name(), port)));
    }

    private static Problem differ(Door first, Door second, Examined project) {
        return Problem.at(
                        project.sources().at(second.path()),
                        EcsProblem.SHARED_LISTENER_SOURCES,
                        second.service + " shares port " + second.port.published() + " with " + first.service
                                + ", and whoever may reach one of them can reach both")
                .path(second.path())
                .addRelated(new Related(
                        "published here by " + first.service, project.sources().at(first.path())))
                .hint("publish one of them on another port, or give both the same " + KeyName.ALLOW_CIDRS)
                .build();
    }
}
