package dev.stowage.bench;

import io.vavr.collection.Vector;
import java.lang.management.ManagementFactory;
import java.util.function.IntSupplier;

/** What one run costs the thread that does it: CPU time, which other work on the machine does not change, and memory allocated. */
record Cost(double milliseconds, double kibibytes) {
    private static final com.sun.management.ThreadMXBean THREAD =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The median by time of so many runs. */
    static Cost median(int runs, IntSupplier work) {
        return Vector.range(0, runs)
                .map(run -> of(work))
                .sortBy(Cost::milliseconds)
                .get(runs / 2);
    }

    private static Cost of(IntSupplier work) {
        long bytes = THREAD.getCurrentThreadAllocatedBytes();
        long start = THREAD.getCurrentThreadCpuTime();
        if (work.getAsInt() == 0) {
            throw new AssertionError("nothing was done");
        }
        long end = THREAD.getCurrentThreadCpuTime();
        return new Cost((end - start) / 1e6, (THREAD.getCurrentThreadAllocatedBytes() - bytes) / 1024.0);
    }
}
