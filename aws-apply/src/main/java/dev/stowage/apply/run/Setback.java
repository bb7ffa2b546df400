package dev.stowage.apply.run;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.problem.Problem;

/**
 * Why something that was asked of AWS, or waited for, did not come.
 *
 * @param cause by which it is decided how things go on
 * @param problem how it is told
 */
record Setback(Cause cause, Problem problem) {
    enum Cause {
        /** By the user. */
        INTERRUPTED,
        TIMED_OUT,
        /** AWS does not do this, as things are. */
        REFUSED,
        /** Somebody else was faster. */
        OVERTAKEN,
        OTHER
    }

    static Setback of(ServiceFailure failure) {
        return new Setback(cause(failure), failure.problem());
    }

    private static Cause cause(ServiceFailure failure) {
        return switch (failure.kind()) {
            case INTERRUPTED -> Cause.INTERRUPTED;
            case OVERTAKEN -> Cause.OVERTAKEN;
            default -> failure.isRefusal() ? Cause.REFUSED : Cause.OTHER;
        };
    }

    /** Nothing is decided by the cause. */
    static Setback of(Problem problem) {
        return new Setback(Cause.OTHER, problem);
    }

    /** The same where it is known that somebody else was faster. */
    Setback overtaken() {
        return new Setback(Cause.OVERTAKEN, problem);
    }

    boolean is(Cause other) {
        return cause == other;
    }
}
