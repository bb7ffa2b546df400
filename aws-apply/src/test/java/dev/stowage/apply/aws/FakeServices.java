package dev.stowage.apply.aws;

import dev.stowage.apply.running.ContainerDefinition;
import dev.stowage.apply.running.ContainerState;
import dev.stowage.apply.running.LogPlace;
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
public final class FakeServices implements Services {
    public static final String CLUSTER = "shop";

    private LinkedHashMap<String, ServiceState> services = LinkedHashMap.empty();
    private int rollouts;

    /** The tasks of all clusters, those of services among them. */
    public final FakeTasks tasks = new FakeTasks();

    public Vector<TaskDefinition> definitions = Vector.empty();

    /** The answers of the next looks at services, before there are others again. */
    public Vector<ServiceFailure> failures = Vector.empty();

    /** What was asked for, in order. */
    public Vector<String> calls = Vector.empty();

    /** How often somebody looked at services. */
    public int looks;

    /** This happens while somebody asks for tasks, and when a service is to get new ones. */
    public Runnable whileListing = () -> {};

    public Runnable whenRedeployed = () -> {};

    public static String id(String service) {
        return "arn:aws:ecs:eu-west-1:1:service/" + CLUSTER + "/" + service + "-1a";
    }

    public static String definitionOf(String service) {
        return "arn:aws:ecs:eu-west-1:1:task-definition/shop-" + service + ":1";
    }

    /** The definition of a service with these containers, whose logs are in one group. */
    public static TaskDefinition defined(String service, String... containers) {
        return new TaskDefinition(
                definitionOf(service),
                Vector.of(containers)
                        .map(name -> ContainerDefinition.builder()
                                .name(name)
                                .image(name)
                                .hasHealthCheck(false)
                                .log(new LogPlace("group", "shop"))
                                .build()));
    }

    /** A service that runs so many tasks. */
    public static ServiceState steady(String service, int tasks) {
        return ServiceState.builder()
                .id(id(service))
                .name(service + "-1a")
                .cluster(CLUSTER)
                .definition(definitionOf(service))
                .desired(tasks)
                .running(tasks)
                .pending(0)
                .isDaemon(false)
                .putTag(Tag.SERVICE, service)
                .addRollout(new Rollout("first", Instant.EPOCH, Option.some("COMPLETED"), Option.none(), 0))
                .placement(Placement.ANY)
                .build();
    }

    public FakeServices with(String service, int tasks) {
        return put(steady(service, tasks));
    }

    public FakeServices put(ServiceState service) {
        services = services.put(service.id(), service);
        return this;
    }

    public ServiceState service(String name) {
        return services.get(id(name)).getOrElseThrow(AssertionError::new);
    }

    /** Somebody else removes a service. */
    public void remove(String service) {
        services = services.remove(id(service));
    }

    /** With something that ECS says. */
    public void happen(String service, String id, long second, String message) {
        ServiceState state = service(service);
        put(ServiceState.builder()
                .from(state)
                .events(state.events().prepend(new ServiceEvent(id, Instant.ofEpochSecond(second), message)))
                .build());
    }

    /** Every service gets where it is to be. */
    public void step() {
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
    public void fail(String service, int tasks, String reason) {
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
        this.tasks.known = this.tasks.known.append(TaskState.builder()
                .from(FakeTasks.lone(new TaskId("arn:aws:ecs:eu-west-1:1:task/shop/0123456789"), CLUSTER, "STOPPED"))
                .wanted("STOPPED")
                .definition(state.definition())
                .group("service:" + state.name())
                .addContainer(ContainerState.builder()
                        .name(service)
                        .status("STOPPED")
                        .reason(reason)
                        .build())
                .build());
    }

    @Override
    public Either<ServiceFailure, Vector<ServiceState>> services(String cluster, Vector<String> wanted) {
        looks++;
        Option<ServiceFailure> failure = failures.headOption();
        failures = failures.drop(1);
        return failure.<Either<ServiceFailure, Vector<ServiceState>>>map(Either::left)
                .getOrElse(() -> Either.right(wanted.flatMap(
                        name -> services.values().find(service -> service.name().equals(name)))));
    }

    @Override
    public Either<ServiceFailure, Vector<TaskState>> tasks(String cluster, Option<String> family, Wanted wanted) {
        whileListing.run();
        return Either.right(tasks.known
                .filter(task -> task.wanted().equals(wanted.name()))
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
        whenRedeployed.run();
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
