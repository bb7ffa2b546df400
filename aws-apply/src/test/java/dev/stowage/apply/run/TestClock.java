package dev.stowage.apply.run;

import java.time.Duration;
import java.time.Instant;

/** A clock in which hours take no time: it stands still but for pauses, and each pause lets the world go on. */
final class TestClock implements Clock {
    private final Runnable world;
    private Instant now = Instant.EPOCH;
    private int pausesUntilInterruption = Integer.MAX_VALUE;

    TestClock(Runnable world) {
        this.world = world;
    }

    TestClock interruptedAfter(int pauses) {
        pausesUntilInterruption = pauses;
        return this;
    }

    @Override
    public Instant now() {
        return now;
    }

    /** Somebody lets this time go by. */
    void later(Duration length) {
        now = now.plus(length);
    }

    @Override
    public void resume() {
        pausesUntilInterruption = Integer.MAX_VALUE;
    }

    @Override
    public boolean isInterrupted() {
        return pausesUntilInterruption < 0;
    }

    @Override
    public Pause pause(Duration length) {
        if (pausesUntilInterruption-- <= 0) {
            return Pause.INTERRUPTED;
        }
        now = now.plus(length);
        world.run();
        return Pause.OVER;
    }
}
