package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.Task;
import dev.stowage.validate.settings.ExposedPort;
import dev.stowage.validate.settings.Transport;
import dev.stowage.value.Port;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/**
 * The ports of a task. Its containers share one address, so each port is one container's: the first that names it. ECS takes
 * a container port once, so where both transports use it, TCP stands for both.
 */
record TaskPorts(LinkedHashMap<Port, Held> byNumber) {
    /** A port and the service whose container has it. */
    private record Held(ServiceName holder, ExposedPort port) {}

    static TaskPorts of(Task task) {
        Vector<Held> all =
                task.parts().flatMap(part -> part.settings().exposed().map(port -> new Held(part.name(), port)));
        return new TaskPorts(all.filter(held -> held.port().transport() == Transport.TCP)
                .appendAll(all)
                .foldLeft(LinkedHashMap.<Port, Held>empty(), TaskPorts::added));
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

    /** The service whose container has the port. */
    ServiceName holder(Part asking, Port port) {
        return byNumber.get(port).map(Held::holder).getOrElse(asking.name());
    }
}
