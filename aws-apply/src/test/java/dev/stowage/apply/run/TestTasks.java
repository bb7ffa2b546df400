package dev.stowage.apply.run;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Tasks;
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

    @Override
    public Either<ServiceFailure, TaskId> run(TaskRequest request) {
        return Either.left(TestCloud.failure(ServiceFailure.Kind.REFUSED));
    }

    @Override
    public Either<ServiceFailure, Vector<TaskId>> running(String cluster, String startedBy) {
        return Either.right(Vector.empty());
    }

    @Override
    public Either<ServiceFailure, Vector<TaskState>> stopped(String service) {
        return Either.right(stopped);
    }

    @Override
    public Either<ServiceFailure, Vector<TaskState>> describe(String cluster, Vector<TaskId> tasks) {
        String status = looksUntilTheEnd-- > 0 ? "DEACTIVATING" : "STOPPED";
        return Either.right(tasks.map(task -> lone(task, cluster, status)));
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
