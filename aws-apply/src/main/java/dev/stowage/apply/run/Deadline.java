package dev.stowage.apply.run;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.run.Clock.Pause;
import dev.stowage.apply.run.Setback.Cause;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** How long something is waited for: until the time of a policy is over, or the user interrupts. It begins with its creation. */
public final class Deadline {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Clock clock;
    private final PollPolicy policy;
    private final String hint;
    private final Instant begin;
    private Duration thought = Duration.ZERO;

    /** {@code hint} says what to do about what is left unfinished. */
    public Deadline(Clock clock, PollPolicy policy, String hint) {
        this.clock = clock;
        this.policy = policy;
        this.hint = hint;
        this.begin = clock.now();
    }

    /** Waits until it is time to look again; a problem when there is no time left or the user interrupts. */
    public Option<Problem> nextLook(String what) {
        return pause(what).map(Setback::problem);
    }

    Option<Setback> pause(String what) {
        return pause(policy.poll(), what);
    }

    /** Waits the longer, the more tries were in vain. */
    Option<Setback> pauseAfter(int inVain, String what) {
        Duration pause = policy.poll().multipliedBy(1L << inVain);
        return pause(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause, what);
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

    private Setback unfinished(Cause cause, ProblemId id, String sentence) {
        return new Setback(
                cause, Problem.builder().id(id).sentence(sentence).hint(hint).build());
    }

    /** The answer of a person, who may take any time. */
    boolean asked(BooleanSupplier question) {
        Instant before = clock.now();
        boolean answer = question.getAsBoolean();
        thought = thought.plus(Duration.between(before, clock.now()));
        return answer;
    }

    /** The time since the beginning, but for that in which a person thought. */
    Duration elapsed() {
        return Duration.between(begin, clock.now()).minus(thought);
    }

    /** The patience that is left. */
    PollPolicy rest() {
        return policy.after(elapsed());
    }
}
