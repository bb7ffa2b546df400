package dev.stowage.convert.modern;

import dev.stowage.compose.PortMapping;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.ConnectEndpoint;
import dev.stowage.ecs.ConnectNamespace;
import dev.stowage.ecs.ContainerPort;
import dev.stowage.ecs.Text;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.Protocol;
import dev.stowage.validate.settings.ExposedPort;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.Transport;
import dev.stowage.validate.subject.HostAddress;
import dev.stowage.value.Port;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** How services find one another: by their names through Service Connect, and in the private domain of the project. */
final class ServiceConnect {
    private final ConversionContext context;

    ServiceConnect(ConversionContext context) {
        this.context = context;
    }

    Option<ConnectNamespace> namespace() {
        return Option.when(
                context.tasks().exists(ServiceConnect::connected),
                () -> ConnectNamespace.builder()
                        .id(Names.CONNECT_NAMESPACE)
                        .name(context.project().name().value())
                        .description("Service Connect namespace of Docker Compose project "
                                + context.project().name())
                        .tags(Vector.of(context.projectTag()))
                        .build());
    }

    /** Every service is a client; each of the TCP ports of its tasks is an endpoint under its name. */
    static Option<dev.stowage.ecs.ServiceConnect> of(Task task) {
        return Option.when(
                connected(task),
                () -> dev.stowage.ecs.ServiceConnect.builder()
                        .namespace(Text.arnOf(Names.CONNECT_NAMESPACE))
                        .endpoints(task.parts().flatMap(part -> endpoints(task, part)))
                        .build());
    }

    private static Vector<ConnectEndpoint> endpoints(Task task, Part part) {
        return TaskPorts.of(task)
                .of(part)
                .filter(port -> port.transport() == Transport.TCP)
                .map(port -> new ConnectEndpoint(
                        Names.portName(part.name(), port.port()),
                        Names.called(task.name()),
                        port.port(),
                        appProtocol(task, port.port())));
    }

    static Vector<ContainerPort> portMappings(Task task, Part part) {
        return TaskPorts.of(task).of(part).map(port -> mapping(task, part, port));
    }

    private static boolean connected(Task task) {
        return task.main().settings().isFoundByName();
    }

    private static ContainerPort mapping(Task task, Part part, ExposedPort port) {
        boolean named = connected(task) && port.transport() == Transport.TCP;
        return ContainerPort.builder()
                .containerPort(port.port())
                .protocol(port.transport().word())
                .name(Option.when(named, () -> Names.portName(part.name(), port.port())))
                .appProtocol(named ? appProtocol(task, port.port()) : Option.none())
                .build();
    }

    /** Only what the file states, because it can never be changed later. */
    private static Option<String> appProtocol(Task task, Port target) {
        return task.parts()
                .flatMap(part -> declared(part, target))
                .find(protocol -> protocol == Protocol.HTTP || protocol == Protocol.HTTP2 || protocol == Protocol.GRPC)
                .map(Protocol::word);
    }

    /** Also what is spoken on a port that is bound to this machine alone, and so for other services only. */
    private static Vector<Protocol> declared(Part part, Port target) {
        return part.settings()
                .ports()
                .filter(port -> port.target().equals(target))
                .flatMap(ServicePort::declared)
                .appendAll(part.service()
                        .ports()
                        .filter(port ->
                                HostAddress.isLoopback(port) && port.target().equals(target))
                        .flatMap(ServiceConnect::spoken)
                        .flatMap(Protocol::of));
    }

    /** As the container says it, or else the key, which needs no listener here. */
    private static Option<String> spoken(PortMapping port) {
        return port.appProtocol()
                .orElse(() -> port.extensions()
                        .get(KeyName.PROTOCOL)
                        .flatMap(tree -> tree instanceof Tree.Text text ? Option.some(text.value()) : Option.none()));
    }
}
