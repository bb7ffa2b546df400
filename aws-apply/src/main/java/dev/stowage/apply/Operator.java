package dev.stowage.apply;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Patience;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Target;
import dev.stowage.apply.operate.Container;
import dev.stowage.apply.operate.Container.Publisher;
import dev.stowage.apply.operate.EventListener;
import dev.stowage.apply.operate.EventReading;
import dev.stowage.apply.operate.ExecSession;
import dev.stowage.apply.operate.ExecSessions;
import dev.stowage.apply.operate.LogBook;
import dev.stowage.apply.operate.LogEnding;
import dev.stowage.apply.operate.LogListener;
import dev.stowage.apply.operate.LogRequest;
import dev.stowage.apply.operate.OneOffs;
import dev.stowage.apply.operate.Overview;
import dev.stowage.apply.operate.Overview.Scope;
import dev.stowage.apply.operate.Ports;
import dev.stowage.apply.operate.ProjectList;
import dev.stowage.apply.operate.ProjectState;
import dev.stowage.apply.operate.RunEnding;
import dev.stowage.apply.operate.RunRequest;
import dev.stowage.apply.operate.ServiceProgress;
import dev.stowage.apply.operate.StackRef;
import dev.stowage.apply.operate.Surveys;
import dev.stowage.apply.operate.Upkeep;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.run.SystemClock;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Consumer;

/**
 * Looks after what {@link Applier} has deployed, in one account and region; no Compose file is needed. Close it to let go of
 * its connections.
 */
public final class Operator implements AutoCloseable {
    private final Aws aws;
    private final Clock clock;
    private final PollPolicy policy;
    private final Surveys surveys;

    private Operator(Aws aws, Clock clock, PollPolicy policy) {
        this.aws = aws;
        this.clock = clock;
        this.policy = policy;
        this.surveys = new Surveys(aws);
    }

    /** An operator for a target; a problem when its region is not known. Asks AWS nothing yet. */
    public static Either<Problems, Operator> connect(Target target) {
        return connect(target, new SystemClock(), PollPolicy.USUAL);
    }

    /** The same with a clock that can be interrupted, and a pace. */
    public static Either<Problems, Operator> connect(Target target, Clock clock, PollPolicy policy) {
        return Aws.connect(target, Patience.within(policy.timeout(), clock::isInterrupted))
                .mapLeft(ServiceFailure::problem)
                .mapLeft(Operator::problems)
                .map(aws -> new Operator(aws, clock, policy));
    }

    /** The projects that are deployed, by the name of their stack; a problem tells which of them were not answered, and why. */
    public Either<Problems, Checked<Vector<ProjectState>>> projects() {
        return new ProjectList(surveys).all().mapLeft(Operator::problems);
    }

    /** The containers of these services, or of all, by name. */
    public Either<Problems, Vector<Container>> containers(StackRef ref, Vector<ServiceName> services, Scope scope) {
        return new Overview(surveys).containers(ref, services, scope).mapLeft(Operator::problems);
    }

    /**
     * Tells the lines of services in the order of their times, with {@link LogRequest.Extent#FUTURE} until the user has enough;
     * {@code listener} hears them on this thread.
     */
    public Either<Problems, LogEnding> logs(StackRef ref, LogRequest request, LogListener listener) {
        return new LogBook(aws, surveys, clock).read(ref, request, listener).mapLeft(Operator::problems);
    }

    /**
     * Runs no tasks of these services, or of all, until they are started: ECS remembers how many there were, scaling and
     * schedules are suspended. Waits until they have ended. The problems, or none.
     */
    public Option<Problems> stop(StackRef ref, Vector<ServiceName> services, Consumer<ServiceProgress> listener) {
        return upkeep().stop(ref, services, listener).map(Operator::problems);
    }

    /** Runs as many tasks of these services, or of all, as before the stop, and waits for them. The problems, or none. */
    public Option<Problems> start(StackRef ref, Vector<ServiceName> services, Consumer<ServiceProgress> listener) {
        return upkeep().start(ref, services, listener).map(Operator::problems);
    }

    /** Replaces the tasks of these services, or of all, one deployment each, and waits for that. The problems, or none. */
    public Option<Problems> restart(StackRef ref, Vector<ServiceName> services, Consumer<ServiceProgress> listener) {
        return upkeep().restart(ref, services, listener).map(Operator::problems);
    }

    /** Runs these numbers of tasks, 0 or more, and waits for them. The problems, or none. */
    public Option<Problems> scale(StackRef ref, Map<ServiceName, Integer> tasks, Consumer<ServiceProgress> listener) {
        return upkeep().scale(ref, tasks, listener).map(Operator::problems);
    }

    /** Tells what ECS does to services, until the range is over or the user has enough; without an end it goes on. */
    public Either<Problems, LogEnding> events(
            StackRef ref, Vector<ServiceName> services, EventReading.Range range, EventListener listener) {
        return new EventReading(aws.services(), surveys, clock, policy)
                .read(ref, services, range, listener)
                .mapLeft(Operator::problems);
    }

    /** Where load balancers listen for a port of a service, at least one; {@code protocol} is {@code tcp} or {@code udp}. */
    public Either<Problems, Vector<Publisher>> port(StackRef ref, ServiceName service, int port, String protocol) {
        return new Ports(surveys).of(ref, service, port, protocol).mapLeft(Operator::problems);
    }

    /**
     * Begins a command in a container of a service; the plug-in of AWS Systems Manager speaks to it.
     *
     * @param index which of its containers, from 1 for the one that has run the longest
     */
    public Either<Problems, ExecSession> execute(StackRef ref, ServiceName service, int index, Vector<String> command) {
        return new ExecSessions(aws, surveys)
                .begin(ref, service, index, command)
                .mapLeft(Operator::problems);
    }

    /**
     * Runs a task of a service once; unless nobody is to wait for it, {@code listener} hears its lines, and a user who has
     * enough ends it. A problem when it could not run at all; what it ended with is no problem.
     */
    public Either<Problems, RunEnding> run(StackRef ref, RunRequest request, LogListener listener) {
        return new OneOffs(aws, surveys, clock, policy)
                .run(ref, request, listener)
                .mapLeft(Operator::problems);
    }

    private Upkeep upkeep() {
        return new Upkeep(aws, surveys, clock, policy);
    }

    private static Problems problems(Problem problem) {
        return new Problems(Vector.of(problem));
    }

    @Override
    public void close() {
        aws.close();
    }
}
