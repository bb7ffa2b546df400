package dev.stowage.apply.run;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Tasks;
import dev.stowage.apply.running.ContainerState;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.task.TaskId;
import dev.stowage.apply.task.TaskRequest;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/** Tasks in memory. */
final class TestTasks implements Tasks {
    Vector<TaskState> stopped = Vector.empty();

    /** The tasks that were told to end, in order. */
    final List<TaskId> ended = new ArrayList<>();

    /** How often one that was told to end is still seen to run. */
    int looksUntilTheEnd;

    /** Of which name the container is that ends well, and which others are in its task. */
    String container = "migrate";

    Vector<ContainerState> beside = Vector.empty();

    /** How often nothing is known of a task. */
    int looksInVain;

    /** Of which of them nothing is known any more once it was seen. */
    Option<TaskId> forgotten = Option.none();

    /** What was begun, in order. */
    final List<TaskRequest> begun = new ArrayList<>();

    /** What runs and was begun by this program. */
    Vector<TaskState> underWay = Vector.empty();

    @Override
    public Either<ServiceFailure, TaskId> run(TaskRequest request) {
        TaskState task = TaskState.builder()
                .from(lone(new TaskId("task/" + begun.size()), request.cluster(), "RUNNING"))
                .definition(request.definition())
                .build();
        begun.add(request);
        underWay = underWay.append(task);
        return Either.right(task.id());
    }

    @Override
    public Either<ServiceFailure, Vector<TaskId>> running(String cluster, String startedBy) {
        return Either.right(underWay.map(TaskState::id));
    }

    @Override
    public Either<ServiceFailure, Vector<TaskState>> stopped(String service) {
        return Either.right(stopped);
    }

    @Override
    public Either<ServiceFailure, Vector<TaskState>> describe(String cluster, Vector<TaskId> tasks) {
        if (looksInVain-- > 0) {
            return Either.right(Vector.empty());
        }
        if (forgotten.exists(tasks::contains) && underWay.exists(task -> forgotten.contains(task.id()))) {
            Vector<TaskState> known = underWay.filter(task -> tasks.contains(task.id()));
            underWay = underWay.reject(task -> forgotten.contains(task.id()));
            return Either.right(known);
        }
        return Either.right(tasks.reject(forgotten::contains)
                .map(task -> looksUntilTheEnd-- > 0
                        ? underWay.find(known -> known.id().equals(task)).getOrElse(lone(task, cluster, "DEACTIVATING"))
                        : over(task, cluster)));
    }

    private TaskState over(TaskId task, String cluster) {
        underWay = underWay.reject(known -> known.id().equals(task));
        return TaskState.builder()
                .from(lone(task, cluster, "STOPPED"))
                .addAllContainers(beside)
                .addContainer(ContainerState.builder()
                        .name(container)
                        .status("STOPPED")
                        .exitCode(0)
                        .build())
                .build();
    }

    @Override
    public Option<ServiceFailure> stop(String cluster, TaskId task, String reason) {
        ended.add(task);
        return Option.none();
    }

    /** A task of no service. */
    static TaskState lone(TaskId id, String cluster, String status) {
        return TaskState.builder()
                .id(id)
                .cluster(cluster)
                .definition("arn:task-definition/shop-web:1")
                .status(status)
                .wanted("RUNNING")
                .takesCommands(false)
                .build();
    }
}
