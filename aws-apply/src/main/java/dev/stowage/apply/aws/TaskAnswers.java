package dev.stowage.apply.aws;

import dev.stowage.apply.task.ContainerState;
import dev.stowage.apply.task.TaskId;
import dev.stowage.apply.task.TaskState;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Task;

/** From what the SDK says of tasks to our values. */
final class TaskAnswers {
    private TaskAnswers() {}

    static TaskState task(Task task) {
        return TaskState.builder()
                .id(new TaskId(task.taskArn()))
                .definition(task.taskDefinitionArn())
                .group(Option.of(task.group()))
                .status(Option.of(task.lastStatus()).getOrElse("UNKNOWN"))
                .stopCode(Option.of(task.stopCodeAsString()))
                .reason(Option.of(task.stoppedReason()))
                .health(Option.of(task.healthStatusAsString()))
                .startedAt(Option.of(task.startedAt()))
                .stoppedAt(Option.of(task.stoppedAt()))
                .containers(Vector.ofAll(task.containers()).map(TaskAnswers::container))
                .build();
    }

    private static ContainerState container(Container container) {
        return new ContainerState(
                container.name(),
                Option.of(container.lastStatus()).getOrElse("UNKNOWN"),
                Option.of(container.exitCode()),
                Option.of(container.reason()),
                Option.of(container.healthStatusAsString()));
    }
}
