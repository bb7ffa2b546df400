package dev.stowage.apply.run;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The time of this machine. Any thread, such as a handler of signals, can {@link #interrupt} whoever waits. */
public final class SystemClock implements Clock {
    private volatile CountDownLatch interruption = new CountDownLatch(1);

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Pause pause(Duration length) {
        try {
            return interruption.await(length.toMillis(), TimeUnit.MILLISECONDS) ? Pause.INTERRUPTED : Pause.OVER;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Pause.INTERRUPTED;
        }
    }

    @Override
    public boolean isInterrupted() {
        return interruption.getCount() == 0;
    }

    @Override
    public void resume() {
        interruption = new CountDownLatch(1);
    }

    /** Ends this pause and every later one. */
    public void interrupt() {
        interruption.countDown();
    }
}
