package dev.stowage.convert.modern;

import dev.stowage.convert.site.Site;
import dev.stowage.convert.site.Site.Part;
import dev.stowage.ecs.ConnectEndpoint;
import dev.stowage.ecs.ConnectNamespace;
import dev.stowage.ecs.ContainerPort;
import dev.stowage.ecs.Text;
import dev.stowage.extension.Protocol;
import dev.stowage.validate.ExposedPort;
import dev.stowage.validate.ServicePort;
import dev.stowage.validate.Transport;
import dev.stowage.value.Port;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** How services find one another: by their names through Service Connect, and in the private domain of the project. */
final class ServiceConnect {
    private final Site site;

    ServiceConnect(Site site) {
        this.site = site;
    }

    Option<ConnectNamespace> namespace() {
        return Option.when(
                site.parts().exists(ServiceConnect::connected),
                () -> ConnectNamespace.builder()
                        .id(Names.CONNECT_NAMESPACE)
                        .name(site.project().name().value())
                        .description("Service Connect namespace of Docker Compose project "
                                + site.project().name())
                        .tags(Vector.of(site.projectTag()))
                        .build());
    }

    /** Every service is a client; each of its TCP ports is an endpoint under the service's name. */
    static Option<dev.stowage.ecs.ServiceConnect> of(Part part) {
        return Option.when(
                connected(part),
                () -> dev.stowage.ecs.ServiceConnect.builder()
                        .namespace(Text.arnOf(Names.CONNECT_NAMESPACE))
                        .endpoints(tcpPorts(part)
                                .map(port -> new ConnectEndpoint(
                                        Names.portName(part.name(), port),
                                        part.name().value(),
                                        port)))
                        .build());
    }

    /** ECS takes a container port once: where both transports use it, TCP stands for both. */
    static Vector<ContainerPort> portMappings(Part part) {
        return part.settings()
                .exposed()
                .filter(port ->
                        port.transport() == Transport.TCP || !tcpPorts(part).contains(port.port()))
                .map(port -> mapping(part, port));
    }

    private static boolean connected(Part part) {
        return part.extension().serviceConnect().getOrElse(true);
    }

    private static Vector<Port> tcpPorts(Part part) {
        return part.settings()
                .exposed()
                .filter(port -> port.transport() == Transport.TCP)
                .map(ExposedPort::port);
    }

    private static ContainerPort mapping(Part part, ExposedPort port) {
        boolean named = connected(part) && port.transport() == Transport.TCP;
        return ContainerPort.builder()
                .containerPort(port.port())
                .protocol(port.transport().word())
                .name(Option.when(named, () -> Names.portName(part.name(), port.port())))
                .appProtocol(named ? appProtocol(part, port.port()) : Option.none())
                .build();
    }

    /** Only what the file states, because it can never be changed later. */
    private static Option<String> appProtocol(Part part, Port target) {
        return part.settings()
                .ports()
                .filter(port -> port.target().equals(target))
                .flatMap(ServicePort::declared)
                .find(protocol -> protocol == Protocol.HTTP || protocol == Protocol.HTTP2 || protocol == Protocol.GRPC)
                .map(Protocol::word);
    }
}
