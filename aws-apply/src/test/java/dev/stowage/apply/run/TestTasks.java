package dev.stowage.apply.run;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Tasks;
import dev.stowage.apply.task.TaskId;
import dev.stowage.apply.task.TaskRequest;
import dev.stowage.apply.task.TaskState;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Tasks in memory. */
final class TestTasks implements Tasks {
    Vector<TaskState> stopped = Vector.empty();

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
        return Either.right(Vector.empty());
    }

    @Override
    public Option<ServiceFailure> stop(String cluster, TaskId task, String reason) {
        return Option.none();
    }
}
