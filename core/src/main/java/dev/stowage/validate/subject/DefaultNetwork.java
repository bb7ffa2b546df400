package dev.stowage.validate.subject;

import dev.stowage.compose.Network;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.value.NetworkName;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;

/**
 * The network of services whose {@code network_mode} is empty. Load leaves them without one, as today's Compose does; the
 * retired Docker integration took an empty mode for none (docker/compose v2.2.0).
 */
public final class DefaultNetwork {
    private static final NetworkName DEFAULT = new NetworkName("default");

    private DefaultNetwork() {}

    /** The project with these services on the default network, which is declared if it is not yet. */
    public static Project joined(Project project) {
        boolean isWanted =
                project.services().values().appendAll(project.unselected()).exists(DefaultNetwork::isApart);
        return isWanted
                ? Project.builder()
                        .from(project)
                        .services(joined(project.services()))
                        .disabledServices(joined(project.disabledServices()))
                        .networks(project.networks().computeIfAbsent(DEFAULT, name -> network(project))._2)
                        .build()
                : project;
    }

    private static boolean isApart(Service service) {
        return service.networkMode().isEmpty() && service.networks().isEmpty();
    }

    private static LinkedHashMap<ServiceName, Service> joined(LinkedHashMap<ServiceName, Service> services) {
        return services.mapValues(service -> isApart(service)
                ? Service.builder()
                        .from(service)
                        .networks(LinkedHashMap.of(DEFAULT, Option.none()))
                        .build()
                : service);
    }

    private static Network network(Project project) {
        return Network.builder()
                .name(project.name().value() + "_" + DEFAULT.value())
                .build();
    }
}
