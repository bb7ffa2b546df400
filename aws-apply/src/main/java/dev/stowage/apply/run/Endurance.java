package dev.stowage.apply.run;

import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** How many tries in a row may be in vain, where another may succeed. */
public final class Endurance {
    private final int most;
    private int inVain;

    private Endurance(int most) {
        this.most = most;
    }

    /** Of a request, after longer and longer pauses. */
    static Endurance ofRequest() {
        return new Endurance(7);
    }

    /** Of looks that follow each other. */
    public static Endurance ofLooks() {
        return new Endurance(9);
    }

    /**
     * Of looks for a thing that may not be known everywhere for a moment, or not any more: a task that has ended is forgotten
     * after an hour, and a machine may have slept that long.
     */
    static Endurance ofAbsence() {
        return new Endurance(60);
    }

    /** Whether it is of no use to try again after this answer. */
    public boolean endsAfter(Either<ServiceFailure, ?> answer) {
        Option<ServiceFailure> failure = answer.swap().toOption();
        return endsWithout(failure) || failure.exists(known -> !known.isRetriable());
    }

    /** The same after a try that was in vain if something was missed, or else was not. */
    boolean endsWithout(Option<?> missed) {
        inVain = missed.isDefined() ? inVain + 1 : 0;
        return inVain > most;
    }

    int inVain() {
        return inVain;
    }
}
