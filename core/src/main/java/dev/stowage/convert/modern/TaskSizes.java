package dev.stowage.convert.modern;

import dev.stowage.ecs.TaskDefinition;
import dev.stowage.validate.Compute;

/** How large a task is, and on what it runs. */
final class TaskSizes {
    private TaskSizes() {}

    static TaskDefinition.Builder sized(TaskDefinition.Builder task, Compute compute) {
        return compute.fold(
                fargate -> task.compatibility("FARGATE")
                        .cpuUnits((long) fargate.size().cpu())
                        .memoryMebibytes((long) fargate.size().memory()),
                instances -> task.compatibility("EC2")
                        .cpuUnits(instances.cpu().map(Integer::longValue))
                        .memoryMebibytes(instances.memory().map(Integer::longValue)));
    }
}
