package dev.stowage.bench;

import io.vavr.collection.Vector;
import java.lang.management.ManagementFactory;
import java.util.function.IntSupplier;
import java.util.stream.LongStream;

/**
 * What one run costs all threads together: memory allocated, and CPU time, which other work on the machine does not change;
 * not that of the compiler and the collector. Threads of the common pool live for a minute after their last task.
 */
record Cost(double milliseconds, double kibibytes) {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The median by time of so many runs. */
    static Cost median(int runs, IntSupplier work) {
        return Vector.range(0, runs)
                .map(run -> of(work))
                .sortBy(Cost::milliseconds)
                .get(runs / 2);
    }

    private static Cost of(IntSupplier work) {
        Cost before = soFar();
        if (work.getAsInt() == 0) {
            throw new AssertionError("nothing was done");
        }
        Cost after = soFar();
        return new Cost(after.milliseconds - before.milliseconds, after.kibibytes - before.kibibytes);
    }

    /** What all threads have cost since they began. */
    static Cost soFar() {
        long[] threads = THREADS.getAllThreadIds();
        return new Cost(
                sum(THREADS.getThreadCpuTime(threads)) / 1e6, sum(THREADS.getThreadAllocatedBytes(threads)) / 1024.0);
    }

    /** A thread that has just ended answers -1. */
    private static long sum(long[] ofThreads) {
        return LongStream.of(ofThreads).filter(each -> each > 0).sum();
    }
}
