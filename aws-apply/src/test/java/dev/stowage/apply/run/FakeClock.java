package dev.stowage.apply.run;

import java.time.Duration;
import java.time.Instant;

/** A clock in which hours take no time: it stands still but for pauses, and each pause lets the world go on. */
public final class FakeClock implements Clock {
    private final Runnable world;
    private Instant now;
    private int pausesUntilInterruption = Integer.MAX_VALUE;

    public FakeClock(Instant now, Runnable world) {
        this.now = now;
        this.world = world;
    }

    public FakeClock(Runnable world) {
        this(Instant.EPOCH, world);
    }

    /** One for a world in which nothing happens. */
    public FakeClock(Instant now) {
        this(now, () -> {});
    }

    /** The user interrupts it after so many pauses. */
    public FakeClock interruptedAfter(int pauses) {
        pausesUntilInterruption = pauses;
        return this;
    }

    /** The user interrupts it now, in the middle of a step. */
    public void interrupt() {
        pausesUntilInterruption = -1;
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
