package dev.stowage.apply.run;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.plan.Step;
import dev.stowage.apply.plan.VolumeImpact;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.run.Clock.Pause;
import dev.stowage.apply.run.Setback.Cause;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.StackName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One performance of a plan: its time, its listener, and its patience with requests that fail for the moment. */
final class Run {
    private static final int TRIES = 8;
    /** Where so many others were faster, something else is wrong. */
    private static final int MOST_OVERTAKEN = 20;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Clock clock;
    private final PollPolicy policy;
    private final Listener listener;
    private final Instant begin;
    private int overtaken;
    private Duration thought = Duration.ZERO;

    Run(Clock clock, PollPolicy policy, Listener listener) {
        this.clock = clock;
        this.policy = policy;
        this.listener = listener;
        this.begin = clock.now();
    }

    void tell(Progress news) {
        listener.accept(news);
    }

    /**
     * Why changes are not made, if they are not. Who has interrupted is not asked: little time is left for requests then,
     * and it would run while a person thinks.
     */
    Option<Setback> objection(StackName stack, Vector<ResourceChange> changes) {
        return clock.isInterrupted()
                ? Option.some(
                        new Setback(Cause.INTERRUPTED, interrupted("interrupted before a change of stack " + stack)))
                : Option.when(
                        !asked(() -> listener.approvesChange(stack, changes)),
                        () -> Setback.of(Reasons.declined(stack)));
    }

    boolean approvesRemoval(StackName stack, VolumeImpact impact) {
        return asked(() -> listener.approvesRemoval(stack, impact));
    }

    boolean approvesRollback(Step.RollBack step) {
        return asked(() -> listener.approvesRollback(step.stack(), step.reason()));
    }

    /** Only after an interruption, which then is over. */
    boolean wantsCancellation(StackName stack) {
        boolean wanted = asked(() -> listener.wantsCancellation(stack));
        if (wanted) {
            clock.resume();
        }
        return wanted;
    }

    /** The answer of a person, who may take any time. */
    private boolean asked(BooleanSupplier question) {
        Instant before = clock.now();
        boolean answer = question.getAsBoolean();
        thought = thought.plus(Duration.between(before, clock.now()));
        return answer;
    }

    Instant now() {
        return clock.now();
    }

    /** The time since the run began, but for that in which a person thought. */
    Duration elapsed() {
        return Duration.between(begin, clock.now()).minus(thought);
    }

    /** The patience that is left. */
    PollPolicy rest() {
        return policy.after(elapsed());
    }

    /** Why a step that changes something is not begun any more. */
    Option<Problem> stopped(Step step) {
        return Option.when(
                clock.isInterrupted() && !(step instanceof Step.Watch),
                () -> interrupted(
                        "interrupted before: " + Step.lines(Vector.of(step)).head()));
    }

    private static Problem interrupted(String sentence) {
        return Problem.builder()
                .id(DeploymentProblem.INTERRUPTED)
                .sentence(sentence)
                .hint("say the same command again to go on")
                .build();
    }

    /** Waits until it is time to look again; a setback when there is no time left or the user interrupts. */
    Option<Setback> nextLook(String what) {
        return pause(policy.poll(), what);
    }

    private Option<Setback> pause(Duration length, String what) {
        if (policy.timeout().exists(timeout -> elapsed().compareTo(timeout) >= 0)) {
            return Option.some(unfinished(
                    Cause.TIMED_OUT, DeploymentProblem.TIMED_OUT, what + " after " + PollPolicy.seconds(elapsed())));
        }
        return clock.pause(length) == Pause.INTERRUPTED
                ? Option.some(unfinished(Cause.INTERRUPTED, DeploymentProblem.INTERRUPTED, "interrupted: " + what))
                : Option.none();
    }

    /** Where somebody else was faster: says so, and waits until it is time to look anew; a setback when there is none left. */
    Option<Setback> letPass(StackName stack, Setback why) {
        overtaken++;
        if (overtaken > MOST_OVERTAKEN) {
            return Option.some(why);
        }
        tell(new Progress.Retrying("another run is at work on stack " + stack));
        return nextLook("another run is at work on stack " + stack);
    }

    private static Setback unfinished(Cause cause, ProblemId id, String sentence) {
        return new Setback(
                cause,
                Problem.builder()
                        .id(id)
                        .sentence(sentence)
                        .hint("nothing was stopped on AWS: say the same command again to go on watching")
                        .build());
    }

    /** The answer of a request that may be repeated; failures that pass are waited for, longer each time. */
    <T> Either<Setback, T> ask(Supplier<Either<ServiceFailure, T>> request) {
        return attempt(1, request);
    }

    private <T> Either<Setback, T> attempt(int number, Supplier<Either<ServiceFailure, T>> request) {
        return request.get()
                .fold(
                        failure -> failure.isRetriable() && number < TRIES
                                ? retry(number, failure, request)
                                : Either.left(Setback.of(failure)),
                        Either::right);
    }

    private <T> Either<Setback, T> retry(
            int failed, ServiceFailure failure, Supplier<Either<ServiceFailure, T>> request) {
        tell(new Progress.Retrying(failure.problem().sentence()));
        return pause(longer(failed), failure.operation() + " has not been answered yet")
                .<Either<Setback, T>>map(Either::left)
                .getOrElse(() -> attempt(failed + 1, request));
    }

    private Duration longer(int failed) {
        Duration pause = policy.poll().multipliedBy(1L << failed);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Performs a request without an answer; the setback, or none. */
    Option<Setback> act(Supplier<Option<ServiceFailure>> request) {
        return ask(() -> request.get()
                        .<Either<ServiceFailure, Boolean>>map(Either::left)
                        .getOrElse(Either.right(true)))
                .swap()
                .toOption();
    }
}
