package dev.stowage.apply.run;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.plan.Step;
import dev.stowage.apply.plan.VolumeImpact;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.run.Setback.Cause;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.StackName;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One performance of a plan: its time, its listener, and its patience with requests that fail for the moment. */
final class Run {
    /** Where so many others were faster, something else is wrong. */
    private static final int MOST_OVERTAKEN = 20;

    private final Clock clock;
    private final Listener listener;
    private final Deadline deadline;
    private int overtaken;

    Run(Clock clock, PollPolicy policy, Listener listener) {
        this.clock = clock;
        this.listener = listener;
        this.deadline =
                new Deadline(clock, policy, "nothing was stopped on AWS: run the same command again to go on watching");
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
                        !deadline.asked(() -> listener.approvesChange(stack, changes)),
                        () -> Setback.of(Reasons.declined(stack)));
    }

    boolean approvesRemoval(StackName stack, VolumeImpact impact) {
        return deadline.asked(() -> listener.approvesRemoval(stack, impact));
    }

    boolean approvesRollback(Step.RollBack step) {
        return deadline.asked(() -> listener.approvesRollback(step.stack(), step.reason()));
    }

    /** Only after an interruption, which then is over. */
    boolean wantsCancellation(StackName stack) {
        boolean wanted = deadline.asked(() -> listener.wantsCancellation(stack));
        if (wanted) {
            clock.resume();
        }
        return wanted;
    }

    Instant now() {
        return clock.now();
    }

    /** The time since the run began, but for that in which a person thought. */
    Duration elapsed() {
        return deadline.elapsed();
    }

    /** The patience that is left. */
    PollPolicy rest() {
        return deadline.rest();
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
                .hint("run the same command again to go on")
                .build();
    }

    /** Waits until it is time to look again; a setback when there is no time left or the user interrupts. */
    Option<Setback> nextLook(String what) {
        return deadline.pause(what);
    }

    /**
     * What is seen in the end: it is looked until that is over or a look fails, and between two looks this is done, which may say
     * why nobody looks any longer.
     */
    <T> Either<Setback, T> follow(
            Supplier<Either<Setback, T>> look, Predicate<T> isOver, Function<T, Option<Setback>> between) {
        Either<Setback, T> seen = look.get();
        while (seen.exists(isOver.negate())) {
            seen = seen.flatMap(now ->
                    between.apply(now).<Either<Setback, T>>map(Either::left).getOrElse(look));
        }
        return seen;
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

    /** The answer of a request that may be repeated; failures that pass are waited for, longer each time. */
    <T> Either<Setback, T> ask(Supplier<Either<ServiceFailure, T>> request) {
        Endurance endurance = Endurance.ofRequest();
        while (true) {
            Instant begin = clock.now();
            Either<ServiceFailure, T> answer = request.get();
            if (answer.isRight() || endurance.endsAfter(answer, Duration.between(begin, clock.now()))) {
                return answer.mapLeft(Setback::of);
            }
            Option<Setback> stopped = nextTry(answer.getLeft(), endurance.inVain());
            if (stopped.isDefined()) {
                return Either.left(stopped.getOrElseThrow(AssertionError::new));
            }
        }
    }

    private Option<Setback> nextTry(ServiceFailure failure, int failed) {
        tell(new Progress.Retrying(failure.problem().sentence()));
        return deadline.pauseAfter(failed, failure.operation() + " has not been answered yet");
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
