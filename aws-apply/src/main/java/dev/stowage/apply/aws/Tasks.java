package dev.stowage.apply.aws;

import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.task.TaskId;
import dev.stowage.apply.task.TaskRequest;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The tasks of Amazon ECS. Clusters are given by name or ARN. */
public interface Tasks {
    /** Begins to run a task. That there is no room for it now is a failure that passes. */
    Either<ServiceFailure, TaskId> run(TaskRequest request);

    /** The tasks that run, or will, and were started under this name. */
    Either<ServiceFailure, Vector<TaskId>> running(String cluster, String startedBy);

    /** The tasks of a service, given by ARN, that have stopped and are not forgotten yet. */
    Either<ServiceFailure, Vector<TaskState>> stopped(String service);

    /** Those of the tasks that ECS still knows; a stopped one is forgotten after about an hour. */
    Either<ServiceFailure, Vector<TaskState>> describe(String cluster, Vector<TaskId> tasks);

    /** Begins to end a task; {@code reason} is shown with it. */
    Option<ServiceFailure> stop(String cluster, TaskId task, String reason);
}
