package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.ConnectEndpoint;
import dev.stowage.ecs.ConnectNamespace;
import dev.stowage.ecs.ContainerPort;
import dev.stowage.ecs.Text;
import dev.stowage.validate.settings.ExposedPort;
import dev.stowage.validate.settings.Transport;
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
                        .endpoints(endpoints(task))
                        .build());
    }

    private static Vector<ConnectEndpoint> endpoints(Task task) {
        TaskPorts ports = TaskPorts.of(task);
        return task.parts()
                .flatMap(part -> ports.of(part)
                        .filter(port -> port.transport() == Transport.TCP)
                        .map(port -> new ConnectEndpoint(
                                Names.portName(part.name(), port.port()),
                                Names.called(task.name()),
                                port.port(),
                                ports.appProtocol(port.port()))));
    }

    static Vector<ContainerPort> portMappings(Task task, Part part) {
        TaskPorts ports = TaskPorts.of(task);
        return ports.of(part)
                .map(port -> connected(task) && port.transport() == Transport.TCP
                        ? mapping(port)
                                .name(Names.portName(part.name(), port.port()))
                                .appProtocol(ports.appProtocol(port.port()))
                        : mapping(port))
                .map(ContainerPort.Builder::build);
    }

    private static boolean connected(Task task) {
        return task.main().settings().isFoundByName();
    }

    private static ContainerPort.Builder mapping(ExposedPort port) {
        return ContainerPort.builder()
                .containerPort(port.port())
                .protocol(port.transport().word());
    }
}
