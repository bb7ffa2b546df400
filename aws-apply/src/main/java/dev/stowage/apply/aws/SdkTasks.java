package dev.stowage.apply.aws;

import dev.stowage.apply.running.ServiceArn;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.task.TaskId;
import dev.stowage.apply.task.TaskRequest;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;

/** {@link Tasks} by the AWS SDK. */
final class SdkTasks implements Tasks {
    /** Of one request (Amazon ECS API Reference, "DescribeTasks"). */
    private static final int MOST_AT_ONCE = 100;

    private final EcsClient client;
    private final Calls calls;

    SdkTasks(EcsClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public Either<ServiceFailure, TaskId> run(TaskRequest request) {
        return calls.answer("RunTask", () -> client.runTask(TaskRequests.of(request)))
                .flatMap(SdkTasks::started);
    }

    /** ECS answers a request for which it has no room, and names no task. */
    private static Either<ServiceFailure, TaskId> started(RunTaskResponse answer) {
        return Vector.ofAll(answer.tasks())
                .headOption()
                .map(task -> new TaskId(task.taskArn()))
                .toEither(() -> refusal(Vector.ofAll(answer.failures()).headOption()));
    }

    private static ServiceFailure refusal(Option<Failure> failure) {
        String reason = failure.flatMap(known -> Option.of(known.reason())).getOrElse("ECS started no task");
        String detail = failure.flatMap(known -> Option.of(known.detail()))
                .map(text -> ": " + text)
                .getOrElse("");
        boolean passes = reason.startsWith("RESOURCE") || reason.contains("apacity is unavailable");
        return new ServiceFailure(
                passes ? ServiceFailure.Kind.TRY_LATER : ServiceFailure.Kind.REFUSED,
                "RunTask",
                "",
                reason + detail,
                Option.none());
    }

    /** With this filter ECS takes no other (Amazon ECS API Reference, "ListTasks"). */
    @Override
    public Either<ServiceFailure, Vector<TaskId>> running(String cluster, String startedBy) {
        return calls.answer(
                "ListTasks",
                () -> Vector.ofAll(client.listTasksPaginator(
                                        request -> request.cluster(cluster).startedBy(startedBy))
                                .taskArns())
                        .map(TaskId::new));
    }

    @Override
    public Either<ServiceFailure, Vector<TaskState>> stopped(String service) {
        String cluster = new ServiceArn(service).cluster().getOrElse(Clusters.DEFAULT);
        return calls.answer(
                        "ListTasks",
                        () -> Vector.ofAll(client.listTasksPaginator(request -> request.cluster(cluster)
                                                .serviceName(service)
                                                .desiredStatus(DesiredStatus.STOPPED))
                                        .taskArns())
                                .map(TaskId::new))
                .flatMap(tasks -> describe(cluster, tasks));
    }

    @Override
    public Either<ServiceFailure, Vector<TaskState>> describe(String cluster, Vector<TaskId> tasks) {
        return calls.answer(
                "DescribeTasks",
                () -> tasks.grouped(MOST_AT_ONCE).toVector().flatMap(some -> described(cluster, some)));
    }

    private Vector<TaskState> described(String cluster, Vector<TaskId> tasks) {
        return Vector.ofAll(client.describeTasks(request -> request.cluster(cluster)
                                .tasks(tasks.map(TaskId::value).asJava()))
                        .tasks())
                .map(EcsAnswers::task);
    }

    @Override
    public Option<ServiceFailure> stop(String cluster, TaskId task, String reason) {
        return calls.action(
                "StopTask",
                () -> client.stopTask(
                        request -> request.cluster(cluster).task(task.value()).reason(reason)));
    }
}
