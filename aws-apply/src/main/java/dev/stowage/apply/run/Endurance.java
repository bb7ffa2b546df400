package dev.stowage.apply.run;

import dev.stowage.apply.aws.Patience;
import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;

/** How many tries in a row may be in vain, where another may succeed. */
public final class Endurance {
    /** After longer and longer pauses: with the first try that makes eight. */
    private static final int OF_REQUEST = 7;

    /** In which a request is sent again; AWS's own command gives up after three to five tries of a minute. */
    private static final Duration OF_TRIES = Duration.ofMinutes(5);

    private static final int OF_LOOKS = 9;
    private static final int OF_ABSENCE = 60;

    private final int most;
    private int inVain;
    private Duration waited = Duration.ZERO;

    private Endurance(int most) {
        this.most = most;
    }

    /** Of a request, after longer and longer pauses. */
    static Endurance ofRequest() {
        return new Endurance(OF_REQUEST);
    }

    /** Of looks that follow each other. */
    public static Endurance ofLooks() {
        return new Endurance(OF_LOOKS);
    }

    /**
     * Of looks for a thing that may not be known everywhere for a moment, or not any more: a task that has ended is forgotten
     * after an hour, and a machine may have slept that long.
     */
    static Endurance ofAbsence() {
        return new Endurance(OF_ABSENCE);
    }

    /** The same after a try that took so long. One that took longer than a request may is one during which the machine slept. */
    boolean endsAfter(Either<ServiceFailure, ?> answer, Duration took) {
        waited = waited.plus(took.compareTo(Patience.LONGEST) < 0 ? took : Patience.LONGEST);
        return endsAfter(answer) || (answer.isLeft() && waited.compareTo(OF_TRIES) >= 0);
    }

    /** Whether it is of no use to try again after this answer. */
    public boolean endsAfter(Either<ServiceFailure, ?> answer) {
        Option<ServiceFailure> failure = answer.swap().toOption();
        if (failure.isEmpty()) {
            found();
            return false;
        }
        return missed() || failure.exists(known -> !known.isRetriable());
    }

    /** After a try that was in vain: whether it is of no use to try again. */
    boolean missed() {
        inVain++;
        return inVain > most;
    }

    /** After a try that was not in vain. */
    void found() {
        inVain = 0;
    }

    int inVain() {
        return inVain;
    }
}
