package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.LoadBalancers;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Services;
import dev.stowage.apply.aws.Services.Wanted;
import dev.stowage.apply.parallel.Parallel;
import dev.stowage.apply.running.Address;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.TaskDefinition;
import dev.stowage.apply.running.TaskState;
import dev.stowage.problem.Problem;
import io.vavr.Lazy;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/** What AWS says of one project, each thing asked once and only when somebody wants to know it. */
public final class Survey {
    private final Topology topology;
    private final Services services;
    private final LoadBalancers balancers;
    private final Lazy<Either<ServiceFailure, Vector<ServiceState>>> states = Lazy.of(this::askStates);
    private final Lazy<Either<Problem, Vector<TaskState>>> running = Lazy.of(() -> askTasks(Wanted.RUNNING));
    private final Lazy<Either<Problem, Vector<TaskState>>> stopped = Lazy.of(() -> askTasks(Wanted.STOPPED));
    private final Lazy<Either<Problem, Vector<TaskDefinition>>> definitions = Lazy.of(this::askDefinitions);
    private final Lazy<Either<Problem, Vector<Address>>> addresses = Lazy.of(this::askAddresses);

    Survey(Topology topology, Aws aws) {
        this.topology = topology;
        this.services = aws.services();
        this.balancers = aws.loadBalancers();
    }

    /** The same deployment as AWS has it by now. */
    Survey anew(Aws aws) {
        return new Survey(topology, aws);
    }

    Topology topology() {
        return topology;
    }

    /** The services of ECS. */
    Either<Problem, Vector<ServiceState>> services() {
        return states.get().mapLeft(ServiceFailure::problem);
    }

    /** The same; a cluster that is gone, as in the middle of a removal, has nothing in it. */
    Either<Problem, Vector<ServiceState>> servicesLeft() {
        return states.get()
                .fold(
                        failure -> failure.kind() == ServiceFailure.Kind.NOT_FOUND
                                ? Either.right(Vector.empty())
                                : Either.left(failure.problem()),
                        Either::right);
    }

    /** The tasks that run or are about to. */
    Either<Problem, Vector<TaskState>> runningTasks() {
        return running.get();
    }

    /** The task that a running container is in; a problem where it has ended meanwhile. */
    Either<Problem, TaskState> task(Container container) {
        return runningTasks()
                .flatMap(tasks -> tasks.find(task -> task.id().value().equals(container.task()))
                        .toEither(() -> Overview.absent(container.service(), 1)));
    }

    /** The tasks that stopped within the last hour. */
    Either<Problem, Vector<TaskState>> stoppedTasks() {
        return stopped.get();
    }

    /** The task definitions of the stack. */
    Either<Problem, Vector<TaskDefinition>> definitions() {
        return definitions.get();
    }

    /** Where load balancers listen for its services. */
    Either<Problem, Vector<Address>> addresses() {
        return addresses.get();
    }

    private Either<ServiceFailure, Vector<ServiceState>> askStates() {
        return inCluster(cluster -> services.services(cluster, topology.services()));
    }

    /** A cluster that others use too is asked family by family. */
    private Either<Problem, Vector<TaskState>> askTasks(Wanted wanted) {
        Vector<Option<String>> families = topology.ownsCluster()
                ? Vector.of(Option.none())
                : topology.families().map(Option::some);
        return Parallel.all(
                        families,
                        family -> inCluster(cluster -> services.tasks(cluster, family, wanted))
                                .mapLeft(ServiceFailure::problem))
                .map(found -> found.flatMap(tasks -> tasks).filter(topology::holds));
    }

    private <T> Either<ServiceFailure, Vector<T>> inCluster(
            Function<String, Either<ServiceFailure, Vector<T>>> question) {
        return topology.cluster().map(question).getOrElse(Either.right(Vector.empty()));
    }

    private Either<Problem, Vector<TaskDefinition>> askDefinitions() {
        return Parallel.all(
                topology.definitions(), id -> services.definition(id).mapLeft(ServiceFailure::problem));
    }

    private Either<Problem, Vector<Address>> askAddresses() {
        return services().flatMap(found -> {
            Vector<String> groups = found.flatMap(ServiceState::bindings)
                    .map(ServiceState.Binding::targetGroup)
                    .distinct();
            return groups.isEmpty()
                    ? Either.right(Vector.empty())
                    : balancers.addresses(groups).mapLeft(ServiceFailure::problem);
        });
    }

    /** Begins to ask for containers, so that the answers come together. */
    Survey begun() {
        Vector.of(running, definitions, addresses).forEach(Parallel::ahead);
        return this;
    }
}
