package dev.stowage.validate.calls;

import dev.stowage.compose.NetworkAttachment;
import dev.stowage.compose.Service;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * The names by which Docker finds a service besides its own: those of its container, its hostname, and aliases on networks
 * (Docker Docs, "Networking overview"). On ECS it has its own alone. A name with a dot is left out, unless public DNS cannot
 * have it: else it is mostly one that leads there still.
 */
final class DockerNames {
    /** Last parts of names that are nobody's in public DNS ("Special-Use Domain Names" of IANA, and ICANN on name collisions). */
    private static final Set<String> PRIVATE = HashSet.of(
            "internal", "local", "lan", "home", "corp", "private", "intranet", "localdomain", "docker", "test");

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
                .filter(named -> isOfDocker(named._1, project) && !own.contains(named._1))
                .groupBy(Tuple2::_1)
                .mapValues(named -> named.map(Tuple2::_2));
    }

    /** Those below the domain of the project are in its own DNS. */
    private static boolean isOfDocker(String name, Examined project) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        boolean isPrivate = PRIVATE.contains(last)
                && !name.endsWith("." + NamedHost.key(project.project().name().domain()));
        return !name.isEmpty() && (!name.contains(".") || isPrivate);
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
