package dev.stowage.convert.modern;

import dev.stowage.compose.PortMapping;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.Task;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.Protocol;
import dev.stowage.validate.settings.ExposedPort;
import dev.stowage.validate.settings.Transport;
import dev.stowage.validate.subject.HostAddress;
import dev.stowage.value.Port;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The ports of a task. Its containers share one address, so each port is one container's: the first that names it. ECS takes
 * a container port once, so where both transports use it, TCP stands for both.
 *
 * @param stated what the file states that is spoken on a port, of what Service Connect knows: it can never be changed later
 */
record TaskPorts(LinkedHashMap<Port, Held> byNumber, Map<Port, Protocol> stated) {
    private static final Vector<Protocol> CONNECTED = Vector.of(Protocol.HTTP, Protocol.HTTP2, Protocol.GRPC);

    /** A port and the service whose container has it. */
    private record Held(ServiceName holder, ExposedPort port) {}

    static TaskPorts of(Task task) {
        Vector<Held> all =
                task.parts().flatMap(part -> part.settings().exposed().map(port -> new Held(part.name(), port)));
        return new TaskPorts(
                all.filter(held -> held.port().transport() == Transport.TCP)
                        .appendAll(all)
                        .foldLeft(LinkedHashMap.empty(), TaskPorts::added),
                stated(task));
    }

    /** The first that is stated counts. */
    private static Map<Port, Protocol> stated(Task task) {
        return HashMap.ofEntries(task.parts()
                .flatMap(TaskPorts::declared)
                .filter(spoken -> CONNECTED.contains(spoken._2))
                .reverse());
    }

    /** Also what is spoken on a port that is bound to this machine alone, and so for other services only. */
    private static Vector<Tuple2<Port, Protocol>> declared(Part part) {
        return part.settings()
                .ports()
                .flatMap(port -> port.declared().map(protocol -> Tuple.of(port.target(), protocol)))
                .appendAll(part.service()
                        .ports()
                        .filter(HostAddress::isLoopback)
                        .flatMap(port ->
                                spoken(port).flatMap(Protocol::of).map(protocol -> Tuple.of(port.target(), protocol))));
    }

    /** As the container says it, or else the key, which needs no listener here. */
    private static Option<String> spoken(PortMapping port) {
        return port.appProtocol()
                .orElse(() -> port.extensions()
                        .get(KeyName.PROTOCOL)
                        .flatMap(tree -> tree instanceof Tree.Text text ? Option.some(text.value()) : Option.none()));
    }

    private static LinkedHashMap<Port, Held> added(LinkedHashMap<Port, Held> all, Held held) {
        return all.containsKey(held.port().port()) ? all : all.put(held.port().port(), held);
    }

    /** The ports of a container, in its own order. */
    Vector<ExposedPort> of(Part part) {
        return part.settings()
                .exposed()
                .filter(port -> byNumber.get(port.port()).contains(new Held(part.name(), port)));
    }

    /** What ECS calls what is spoken on the port. */
    Option<String> appProtocol(Port port) {
        return stated.get(port).map(Protocol::word);
    }

    /** The service whose container has the port. */
    ServiceName holder(Part asking, Port port) {
        return byNumber.get(port).map(Held::holder).getOrElse(asking.name());
    }
}
