package dev.stowage.validate.calls;

import dev.stowage.compose.NetworkAttachment;
import dev.stowage.compose.Service;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * The names by which Docker finds a service besides its own: those of its container and its machine, and aliases on networks
 * (Docker Docs, "Networking overview"). On ECS it has its own alone. A name with a dot is left out: it is mostly one of public
 * DNS, which leads there still.
 */
final class DockerNames {
    private DockerNames() {}

    /** The services of each name that is no service's own, by its key. */
    static Map<String, Vector<ServiceName>> of(Examined project) {
        Set<String> own = project.services()
                .map(service -> NamedHost.key(service.value().name().value()))
                .toSet();
        return project.services()
                .flatMap(service -> names(service.value())
                        .map(NamedHost::key)
                        .distinct()
                        .map(name -> Tuple.of(name, service.value().name())))
                .filter(named -> !named._1.isEmpty() && !named._1.contains(".") && !own.contains(named._1))
                .groupBy(Tuple2::_1)
                .mapValues(named -> named.map(Tuple2::_2));
    }

    private static Vector<String> names(Service service) {
        return service.containerName()
                .toVector()
                .appendAll(service.hostname())
                .appendAll(service.networks()
                        .values()
                        .flatMap(attached -> attached.toVector().flatMap(NetworkAttachment::aliases)));
    }
}
