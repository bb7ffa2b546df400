package dev.stowage.apply.operate;

import dev.stowage.apply.run.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** How long logs are looked at: while something prints, which is asked now and then, and a few times more, since lines come late. */
final class LastLooks {
    /** Between two questions, which are a few requests each. */
    private static final Duration PACE = Duration.ofSeconds(10);

    private static final int AFTER_THE_END = 5;

    private final Clock clock;
    private final BooleanSupplier hasEnded;
    private Instant next;
    private int left = AFTER_THE_END;

    LastLooks(Clock clock, BooleanSupplier hasEnded) {
        this.clock = clock;
        this.hasEnded = hasEnded;
        this.next = clock.now();
    }

    /** Counts one look; false where there is nothing more to come. */
    boolean goOn() {
        if (left < AFTER_THE_END || isOver()) {
            left--;
        }
        return left >= 0;
    }

    private boolean isOver() {
        Instant now = clock.now();
        if (now.isBefore(next)) {
            return false;
        }
        next = now.plus(PACE);
        return hasEnded.getAsBoolean();
    }
}
