package dev.stowage.convert.modern;

import dev.stowage.validate.settings.Compute;
import io.vavr.control.Option;

/** How much memory the containers of a task need at least, where nothing else says it. */
final class TaskSizes {
    private static final long LEAST_MEBIBYTES = 512;
    private static final long TO_PREPARE_MEBIBYTES = 64;
    private static final long TO_ROUTE_MEBIBYTES = 50;

    private TaskSizes() {}

    /** On instances a container has to say how much memory it needs at least, where its task says nothing. */
    static Option<Long> leastReservation(Compute compute) {
        return compute.fold(
                fargate -> Option.none(),
                instances -> Option.when(instances.memory().isEmpty(), LEAST_MEBIBYTES));
    }

    /** The same for what runs a script before the others start. */
    static Option<Long> leastToPrepare(Compute compute) {
        return leastReservation(compute).map(others -> TO_PREPARE_MEBIBYTES);
    }

    /**
     * The same for what sends logs on. Where the task has a size, ECS refuses containers that reserve more than that together,
     * and those of the file may reserve all of it.
     */
    static Option<Long> leastToRoute(Compute compute) {
        return leastReservation(compute).map(others -> TO_ROUTE_MEBIBYTES);
    }
}
