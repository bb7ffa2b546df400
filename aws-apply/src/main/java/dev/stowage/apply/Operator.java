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
import dev.stowage.apply.operate.StandingCosts;
import dev.stowage.apply.operate.Surveys;
import dev.stowage.apply.operate.Upkeep;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.run.SystemClock;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problems;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Consumer;

/**
 * Operates what {@link Applier} has deployed, in one account and region; no Compose file is needed. Close it to release its
 * connections.
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

    /** An operator for a target; a problem if its region is not known. Sends no request yet. */
    public static Either<Problems, Operator> connect(Target target) {
        return connect(target, new SystemClock(), PollPolicy.USUAL);
    }

    /** The same with a clock, by which a caller can interrupt it, and with other intervals and a timeout. */
    public static Either<Problems, Operator> connect(Target target, Clock clock, PollPolicy policy) {
        return Aws.connect(target, Patience.within(policy.timeout(), clock::isInterrupted))
                .mapLeft(ServiceFailure::problem)
                .mapLeft(Problems::of)
                .map(aws -> over(aws, clock, policy));
    }

    /** An operator that uses the caller's ports, for tests or to intercept requests to AWS. Closing it closes them. */
    public static Operator over(Aws aws, Clock clock, PollPolicy policy) {
        return new Operator(aws, clock, policy);
    }

    /** The deployed projects, by the name of their stack; a problem names those that AWS did not answer for, and why. */
    public Either<Problems, Checked<Vector<ProjectState>>> projects() {
        return new ProjectList(surveys).all().mapLeft(Problems::of);
    }

    /** The containers of these services, or of all, by name. */
    public Either<Problems, Vector<Container>> containers(StackRef ref, Vector<ServiceName> services, Scope scope) {
        return new Overview(surveys).containers(ref, services, scope).mapLeft(Problems::of);
    }

    /**
     * Passes the log lines of services to {@code listener}, on this thread, in the order of their times; with {@link
     * LogRequest.Extent#FUTURE} until the user interrupts.
     */
    public Either<Problems, LogEnding> logs(StackRef ref, LogRequest request, LogListener listener) {
        return new LogBook(aws, surveys, clock).read(ref, request, listener).mapLeft(Problems::of);
    }

    /**
     * Stops the tasks of these services, or of all, and waits until they have ended. A tag of each service remembers how
     * many there were; scaling and schedules are suspended until the start. Returns the problems, or none.
     */
    public Option<Problems> stop(StackRef ref, Vector<ServiceName> services, Consumer<ServiceProgress> listener) {
        return upkeep().stop(ref, services, listener).map(Problems::of);
    }

    /**
     * Runs as many tasks of these services, or of all, as before the stop, and waits for them. Returns the problems, or
     * none.
     */
    public Option<Problems> start(StackRef ref, Vector<ServiceName> services, Consumer<ServiceProgress> listener) {
        return upkeep().start(ref, services, listener).map(Problems::of);
    }

    /**
     * Replaces the tasks of these services, or of all, by a new deployment, and waits for it. Returns the problems, or
     * none.
     */
    public Option<Problems> restart(StackRef ref, Vector<ServiceName> services, Consumer<ServiceProgress> listener) {
        return upkeep().restart(ref, services, listener).map(Problems::of);
    }

    /** Sets the number of tasks of each service, 0 or more, and waits for them. Returns the problems, or none. */
    public Option<Problems> scale(StackRef ref, Map<ServiceName, Integer> tasks, Consumer<ServiceProgress> listener) {
        return upkeep().scale(ref, tasks, listener).map(Problems::of);
    }

    /**
     * Passes the events of services to {@code listener}, until the end of the range, or else until the user interrupts.
     */
    public Either<Problems, LogEnding> events(
            StackRef ref, Vector<ServiceName> services, EventReading.Range range, EventListener listener) {
        return new EventReading(aws.services(), surveys, clock, policy)
                .read(ref, services, range, listener)
                .mapLeft(Problems::of);
    }

    /**
     * The addresses, at least one, at which load balancers listen for a port of a service; {@code protocol} is {@code
     * tcp} or {@code udp}.
     */
    public Either<Problems, Vector<Publisher>> port(StackRef ref, ServiceName service, int port, String protocol) {
        return new Ports(surveys).of(ref, service, port, protocol).mapLeft(Problems::of);
    }

    /**
     * Starts a command in a container of a service; the Session Manager plug-in of AWS connects to it.
     *
     * @param index which of its containers, from 1 for the one that has run the longest
     */
    public Either<Problems, ExecSession> execute(StackRef ref, ServiceName service, int index, Vector<String> command) {
        return new ExecSessions(aws, surveys)
                .begin(ref, service, index, command)
                .mapLeft(Problems::of);
    }

    /**
     * Runs a one-off task of a service. Unless the request is detached, {@code listener} hears its log lines, and an interrupt
     * ends the task. A problem if it could not run at all; an exit code other than 0 is not a problem.
     */
    public Either<Problems, RunEnding> run(StackRef ref, RunRequest request, LogListener listener) {
        return new OneOffs(aws, surveys, clock, policy)
                .run(ref, request, listener)
                .mapLeft(Problems::of);
    }

    /** The kinds of resources of the stack for which AWS charges although nothing runs, such as {@code load balancer}. */
    public Either<Problems, Vector<String>> standingCosts(StackRef ref) {
        return new StandingCosts(surveys).of(ref).mapLeft(Problems::of);
    }

    private Upkeep upkeep() {
        return new Upkeep(aws, surveys, clock, policy);
    }

    @Override
    public void close() {
        aws.close();
    }
}
