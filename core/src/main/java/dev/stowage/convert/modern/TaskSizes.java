package dev.stowage.convert.modern;

import dev.stowage.ecs.LaunchType;
import dev.stowage.ecs.TaskDefinition;
import dev.stowage.validate.settings.Compute;
import io.vavr.control.Option;

/** How large a task is, and on what it runs. */
final class TaskSizes {
    private static final long LEAST_MEBIBYTES = 512;
    private static final long TO_PREPARE_MEBIBYTES = 64;

    private TaskSizes() {}

    /** The same for what runs a script before the others start. */
    static Option<Long> leastToPrepare(Compute compute) {
        return leastReservation(compute).map(others -> TO_PREPARE_MEBIBYTES);
    }

    /** On instances a container has to say how much memory it needs at least, where its task says nothing. */
    static Option<Long> leastReservation(Compute compute) {
        return compute.fold(
                fargate -> Option.none(),
                instances -> Option.when(instances.memory().isEmpty(), LEAST_MEBIBYTES));
    }

    static TaskDefinition.Builder sized(TaskDefinition.Builder task, Compute compute) {
        return compute.fold(
                fargate -> task.compatibility(LaunchType.FARGATE)
                        .cpuUnits((long) fargate.size().cpu())
                        .memoryMebibytes((long) fargate.size().memory()),
                instances -> task.compatibility(LaunchType.EC2)
                        .cpuUnits(instances.cpu().map(Integer::longValue))
                        .memoryMebibytes(instances.memory().map(Integer::longValue)));
    }
}
