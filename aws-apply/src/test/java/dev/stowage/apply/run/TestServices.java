package dev.stowage.apply.run;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Services;
import dev.stowage.apply.running.Placement;
import dev.stowage.apply.running.Rollout;
import dev.stowage.apply.running.ServiceArn;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.Session;
import dev.stowage.apply.running.TaskDefinition;
import dev.stowage.apply.running.TaskState;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Services of ECS in memory, each with one task. A deployment is over at the third look at it. */
final class TestServices implements Services {
    private static final int LOOKS = 3;

    private final TestLogs printed;
    private final Map<String, ServiceState> held = new TreeMap<>();
    private int looks;

    /** The services that were given new tasks, in order. */
    final List<String> redeployed = new ArrayList<>();

    /** The tasks that run, of any cluster. */
    Vector<TaskState> running = Vector.empty();

    /** What happens while somebody asks for them. */
    Runnable whileListing = () -> {};

    /** How often somebody looked. */
    int asked;

    /** Whether new tasks start. */
    boolean isBroken;

    TestServices(TestLogs printed) {
        this.printed = printed;
    }

    void put(String arn, Rollout... rollouts) {
        held.put(
                new ServiceArn(arn).name(),
                ServiceState.builder()
                        .id(arn)
                        .name(new ServiceArn(arn).name())
                        .cluster(new ServiceArn(arn).cluster().getOrElse("default"))
                        .definition("arn:task-definition/any:1")
                        .desired(1)
                        .running(1)
                        .pending(0)
                        .isDaemon(false)
                        .placement(Placement.ANY)
                        .addRollout(rollouts)
                        .build());
    }

    static Rollout over(Instant began) {
        return new Rollout("of " + began, began, Option.some("COMPLETED"), Option.none(), 0);
    }

    static Rollout underWay(Instant began) {
        return new Rollout("of " + began, began, Option.some("IN_PROGRESS"), Option.none(), 0);
    }

    @Override
    public Either<ServiceFailure, Vector<ServiceState>> services(String cluster, Vector<String> services) {
        asked++;
        if (held.values().stream().anyMatch(service -> !service.isSteady()) && ++looks >= LOOKS) {
            held.replaceAll((name, service) -> ServiceState.builder()
                    .from(service)
                    .rollouts(Vector.of(ended(service)))
                    .build());
        }
        return Either.right(services.flatMap(name -> Option.of(held.get(name))));
    }

    private Rollout ended(ServiceState service) {
        Rollout newest = service.rollouts().head();
        return new Rollout(
                newest.id(),
                newest.began(),
                Option.some(isBroken ? "FAILED" : "COMPLETED"),
                Option.when(isBroken, "tasks failed to start"),
                0);
    }

    @Override
    public Option<ServiceFailure> redeploy(ServiceState service) {
        redeployed.add(service.name());
        put(service.id(), service.rollouts().prepend(underWay(Instant.MAX)).toJavaArray(Rollout[]::new));
        return Option.none();
    }

    @Override
    public Either<ServiceFailure, Vector<TaskState>> tasks(String cluster, Option<String> family, Wanted wanted) {
        whileListing.run();
        return Either.right(
                wanted == Wanted.RUNNING
                        ? running.filter(task -> task.cluster().equals(cluster))
                                .filter(task -> family.forAll(task.family()::equals))
                        : Vector.empty());
    }

    @Override
    public Either<ServiceFailure, TaskDefinition> definition(String id) {
        return printed.definition(id);
    }

    @Override
    public Option<ServiceFailure> scale(ServiceState service, int tasks) {
        throw new UnsupportedOperationException("nothing of this here");
    }

    @Override
    public Option<ServiceFailure> tag(ServiceState service, String key, String value) {
        throw new UnsupportedOperationException("nothing of this here");
    }

    @Override
    public Option<ServiceFailure> untag(ServiceState service, String key) {
        throw new UnsupportedOperationException("nothing of this here");
    }

    @Override
    public Either<ServiceFailure, Session> execute(TaskState task, String container, String command) {
        throw new UnsupportedOperationException("nothing of this here");
    }
}
