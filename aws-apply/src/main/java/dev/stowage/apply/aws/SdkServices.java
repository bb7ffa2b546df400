package dev.stowage.apply.aws;

import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.Session;
import dev.stowage.apply.running.TaskDefinition;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.task.TaskId;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ServiceField;
import software.amazon.awssdk.services.ecs.model.Tag;

/** {@link Services} by the AWS SDK. */
final class SdkServices implements Services {
    /** Of one request (Amazon ECS API Reference, "DescribeServices"). */
    private static final int SERVICES_AT_ONCE = 10;

    /** A service is described for a while after it was removed (Amazon ECS API Reference, "Service"). */
    private static final String REMOVED = "INACTIVE";

    private final EcsClient client;
    private final Calls calls;
    private final SdkTasks tasks;

    SdkServices(EcsClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
        this.tasks = new SdkTasks(client, calls);
    }

    @Override
    public Either<ServiceFailure, Vector<ServiceState>> services(String cluster, Vector<String> services) {
        return calls.answer(
                "DescribeServices",
                () -> services.grouped(SERVICES_AT_ONCE).toVector().flatMap(some -> described(cluster, some)));
    }

    private Vector<ServiceState> described(String cluster, Vector<String> services) {
        return Vector.ofAll(client.describeServices(request -> request.cluster(cluster)
                                .services(services.asJava())
                                .include(ServiceField.TAGS))
                        .services())
                .reject(service -> REMOVED.equals(service.status()))
                .map(EcsAnswers::service);
    }

    @Override
    public Either<ServiceFailure, Vector<TaskState>> tasks(String cluster, Option<String> family, Wanted wanted) {
        return calls.answer(
                        "ListTasks",
                        () -> Vector.ofAll(client.listTasksPaginator(query(cluster, family, wanted))
                                        .taskArns())
                                .map(TaskId::new))
                .flatMap(found -> tasks.describe(cluster, found));
    }

    private static ListTasksRequest query(String cluster, Option<String> family, Wanted wanted) {
        ListTasksRequest.Builder query =
                ListTasksRequest.builder().cluster(cluster).desiredStatus(DesiredStatus.fromValue(wanted.name()));
        family.forEach(query::family);
        return query.build();
    }

    @Override
    public Either<ServiceFailure, TaskDefinition> definition(String id) {
        return calls.answer(
                "DescribeTaskDefinition",
                () -> EcsAnswers.definition(client.describeTaskDefinition(request -> request.taskDefinition(id))
                        .taskDefinition()));
    }

    @Override
    public Option<ServiceFailure> scale(ServiceState service, int tasks) {
        return calls.action(
                "UpdateService",
                () -> client.updateService(request -> request.cluster(service.cluster())
                        .service(service.name())
                        .desiredCount(tasks)));
    }

    @Override
    public Option<ServiceFailure> redeploy(ServiceState service) {
        return calls.action(
                "UpdateService",
                () -> client.updateService(request -> request.cluster(service.cluster())
                        .service(service.name())
                        .forceNewDeployment(true)));
    }

    @Override
    public Option<ServiceFailure> tag(ServiceState service, String key, String value) {
        return calls.action(
                "TagResource",
                () -> client.tagResource(request -> request.resourceArn(service.id())
                        .tags(Tag.builder().key(key).value(value).build())));
    }

    @Override
    public Option<ServiceFailure> untag(ServiceState service, String key) {
        return calls.action(
                "UntagResource",
                () -> client.untagResource(
                        request -> request.resourceArn(service.id()).tagKeys(key)));
    }

    @Override
    public Either<ServiceFailure, Session> execute(TaskState task, String container, String command) {
        return calls.answer(
                "ExecuteCommand",
                () -> EcsAnswers.session(client.executeCommand(request -> request.cluster(task.cluster())
                                .task(task.id().value())
                                .container(container)
                                .command(command)
                                .interactive(true))
                        .session()));
    }
}
