package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.ContainerRestart;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** When ECS starts a container again by itself. */
final class Restarts {
    /** The shortest period that ECS takes; it restarts no container that ran for less. */
    private static final long ATTEMPT_PERIOD = 60;

    private static final ContainerRestart ALWAYS = new ContainerRestart(Vector.empty(), ATTEMPT_PERIOD);
    private static final ContainerRestart ON_FAILURE = new ContainerRestart(Vector.of(0), ATTEMPT_PERIOD);

    private Restarts() {}

    /** Never in a task without a service, whose end is what it is for. */
    static Option<ContainerRestart> of(Task task, Part part) {
        return task.isKept() ? of(part) : Option.none();
    }

    private static Option<ContainerRestart> of(Part part) {
        return switch (part.settings().restart()) {
            case NEVER -> Option.none();
            case ON_FAILURE -> Option.some(ON_FAILURE);
            case ALWAYS -> Option.some(ALWAYS);
        };
    }
}
