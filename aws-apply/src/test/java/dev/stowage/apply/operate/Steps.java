package dev.stowage.apply.operate;

import dev.stowage.apply.run.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands still but for pauses, each of which lets the world go on by one step; the user ends it. */
final class Steps implements Clock {
    private final Runnable world;
    private Instant now;
    private int left;

    Steps(long second, int steps, Runnable world) {
        this.now = Instant.ofEpochSecond(second);
        this.left = steps;
        this.world = world;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Pause pause(Duration length) {
        if (left-- <= 0) {
            return Pause.INTERRUPTED;
        }
        now = now.plus(length);
        world.run();
        return Pause.OVER;
    }

    /** The user ends it now, in the middle of a step. */
    void interrupt() {
        left = -1;
    }

    @Override
    public boolean isInterrupted() {
        return left < 0;
    }

    /** Nobody takes the interruption back here. */
    @SuppressWarnings("MissingOverride")
    public void resume() {}
}
