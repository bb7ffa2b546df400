package dev.stowage.apply.run;

import java.time.Duration;
import java.time.Instant;

/** Time as the interpreter sees it: it can be told, waited for, and cut short by the user. */
public interface Clock {
    Instant now();

    /** Waits, or returns at once when the user has interrupted, now or earlier. */
    Pause pause(Duration length);

    /** Whether the user has interrupted. */
    boolean isInterrupted();

    /** The interruption is dealt with: pauses last again. */
    void resume();

    /** How a pause ended. */
    enum Pause {
        OVER,
        INTERRUPTED
    }
}
