package dev.stowage.cli.ask;

import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.SystemClock;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Signals;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Ctrl-C while a deployment is watched. The first stops the watching, which says how it goes on; the second ends the
 * process at once, and nothing on AWS with it. Where the JVM tells of no signals, or another one ends it, it waits until
 * all has been said.
 */
public final class Interruption implements AutoCloseable {
    /** In seconds; a request that is under way takes no longer in most cases. */
    private static final int PATIENCE = 10;

    private final SystemClock clock = new SystemClock();
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile boolean heeded = true;

    /** Heeded from now on, but for a call that has nothing to lose: there it ends the process, as it does without us. */
    public static Interruption of(Invocation call) {
        return call.canBeCutOff() ? new Interruption() : expected();
    }

    /** Heeded from now on. */
    public static Interruption expected() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::ends, "interruption"));
        Signals.onInterrupt(interruption::happened);
        return interruption;
    }

    /** Time, which an interruption cuts short. */
    public Clock clock() {
        return clock;
    }

    /** Meanwhile an interruption ends the process at once: there is nothing to be told. */
    <T> T unheeded(Supplier<T> wait) {
        heeded = false;
        try {
            return wait.get();
        } finally {
            heeded = true;
        }
    }

    private void happened() {
        if (!heeded || clock.isInterrupted()) {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
        }
        clock.interrupt();
    }

    /** The JVM ends, for whatever reason. */
    private void ends() {
        clock.interrupt();
        if (heeded) {
            awaitTold();
        }
    }

    private void awaitTold() {
        try {
            told.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** All has been told. */
    @Override
    public void close() {
        told.countDown();
    }
}
