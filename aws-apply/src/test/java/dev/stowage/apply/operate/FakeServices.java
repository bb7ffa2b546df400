package dev.stowage.apply.operate;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Services;
import dev.stowage.apply.running.ContainerState;
import dev.stowage.apply.running.Placement;
import dev.stowage.apply.running.Rollout;
import dev.stowage.apply.running.ServiceEvent;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.Session;
import dev.stowage.apply.running.TaskDefinition;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.task.TaskId;
import dev.stowage.ecs.Tag;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** ECS as a table of services. What is asked for happens one step later, as {@link #step} lets it. */
final class FakeServices implements Services {
    static final String CLUSTER = "shop";

    private LinkedHashMap<String, ServiceState> services = LinkedHashMap.empty();
    private int rollouts;
    Vector<TaskState> tasks = Vector.empty();
    Vector<TaskDefinition> definitions = Vector.empty();

    /** The answers of the next looks at services, before there are others again. */
    Vector<ServiceFailure> failures = Vector.empty();

    /** What was asked for, in order. */
    Vector<String> calls = Vector.empty();

    static String id(String service) {
        return "arn:aws:ecs:eu-west-1:1:service/" + CLUSTER + "/" + service + "-1a";
    }

    /** With a service that runs so many tasks. */
    FakeServices with(String service, int tasks) {
        return put(ServiceState.builder()
                .id(id(service))
                .name(service + "-1a")
                .cluster(CLUSTER)
                .definition("arn:aws:ecs:eu-west-1:1:task-definition/shop-" + service + ":1")
                .desired(tasks)
                .running(tasks)
                .pending(0)
                .isDaemon(false)
                .putTag(Tag.SERVICE, service)
                .addRollout(new Rollout("first", Instant.EPOCH, Option.some("COMPLETED"), Option.none(), 0))
                .placement(Placement.ANY)
                .build());
    }

    FakeServices put(ServiceState service) {
        services = services.put(service.id(), service);
        return this;
    }

    ServiceState service(String name) {
        return services.get(id(name)).getOrElseThrow(AssertionError::new);
    }

    /** Somebody else removes a service. */
    void remove(String service) {
        services = services.remove(id(service));
    }

    /** With something that ECS says. */
    void happen(String service, String id, long second, String message) {
        ServiceState state = service(service);
        put(ServiceState.builder()
                .from(state)
                .events(state.events().prepend(new ServiceEvent(id, Instant.ofEpochSecond(second), message)))
                .build());
    }

    /** Every service gets where it is to be. */
    void step() {
        services = services.mapValues(state -> ServiceState.builder()
                .from(state)
                .running(state.desired())
                .rollouts(Vector.of(new Rollout(
                        state.rollouts().head().id(),
                        state.rollouts().head().began(),
                        Option.some("COMPLETED"),
                        Option.none(),
                        0)))
                .build());
    }

    /** The tasks of a service do not start. */
    void fail(String service, int tasks, String reason) {
        ServiceState state = service(service);
        put(ServiceState.builder()
                .from(state)
                .rollouts(Vector.of(new Rollout(
                        state.rollouts().head().id(),
                        state.rollouts().head().began(),
                        Option.some("IN_PROGRESS"),
                        Option.none(),
                        tasks)))
                .build());
        this.tasks = this.tasks.append(TaskState.builder()
                .id(new TaskId("arn:aws:ecs:eu-west-1:1:task/shop/0123456789"))
                .cluster(CLUSTER)
                .definition(state.definition())
                .group("service:" + state.name())
                .status("STOPPED")
                .wanted("STOPPED")
                .takesCommands(false)
                .addContainer(ContainerState.builder()
                        .name(service)
                        .status("STOPPED")
                        .reason(reason)
                        .build())
                .build());
    }

    @Override
    public Either<ServiceFailure, Vector<ServiceState>> services(String cluster, Vector<String> wanted) {
        Option<ServiceFailure> failure = failures.headOption();
        failures = failures.drop(1);
        return failure.<Either<ServiceFailure, Vector<ServiceState>>>map(Either::left)
                .getOrElse(() ->
                        Either.right(services.values().toVector().filter(service -> wanted.contains(service.name()))));
    }

    @Override
    public Either<ServiceFailure, Vector<TaskState>> tasks(String cluster, Option<String> family, Wanted wanted) {
        return Either.right(tasks.filter(task -> task.wanted().equals(wanted.name()))
                .filter(task -> task.cluster().equals(cluster))
                .filter(task -> family.forAll(task.family()::equals)));
    }

    @Override
    public Either<ServiceFailure, TaskDefinition> definition(String id) {
        return definitions
                .find(definition -> definition.id().equals(id))
                .toEither(() -> new ServiceFailure(ServiceFailure.Kind.NOT_FOUND, "", "", "", Option.none()));
    }

    @Override
    public Option<ServiceFailure> scale(ServiceState service, int tasks) {
        calls = calls.append("scale " + service.service() + " " + tasks);
        put(ServiceState.builder().from(now(service)).desired(tasks).build());
        return Option.none();
    }

    @Override
    public Option<ServiceFailure> redeploy(ServiceState service) {
        calls = calls.append("redeploy " + service.service());
        ServiceState state = now(service);
        put(ServiceState.builder()
                .from(state)
                .rollouts(state.rollouts()
                        .prepend(new Rollout(
                                "rollout-" + ++rollouts,
                                Instant.EPOCH.plusSeconds(rollouts),
                                Option.some("IN_PROGRESS"),
                                Option.none(),
                                0)))
                .build());
        return Option.none();
    }

    @Override
    public Option<ServiceFailure> tag(ServiceState service, String key, String value) {
        calls = calls.append("tag " + service.service() + " " + value);
        ServiceState state = now(service);
        put(ServiceState.builder()
                .from(state)
                .tags(state.tags().put(key, value))
                .build());
        return Option.none();
    }

    @Override
    public Option<ServiceFailure> untag(ServiceState service, String key) {
        calls = calls.append("untag " + service.service());
        ServiceState state = now(service);
        put(ServiceState.builder().from(state).tags(state.tags().remove(key)).build());
        return Option.none();
    }

    @Override
    public Either<ServiceFailure, Session> execute(TaskState task, String container, String command) {
        calls = calls.append("execute " + container + " " + command);
        return Either.right(
                Session.builder().id("s").stream("wss://s").token("t").build());
    }

    private ServiceState now(ServiceState service) {
        return services.get(service.id()).getOrElseThrow(AssertionError::new);
    }
}
