package dev.stowage.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The time that all threads of Java spend on the processor from the start on, also those that begin and end meanwhile; not
 * that of the JVM itself, which compiles and collects. Of a thread that ends, a part as long as a look may be missing.
 */
final class OwnTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LOOK_MILLIS = 5;

    private final Map<Long, Long> before = times();
    private final Map<Long, Long> seen = new ConcurrentHashMap<>(before);
    private final Thread looker = new Thread(this::look, "own time");

    private OwnTime() {
        looker.setDaemon(true);
        looker.start();
    }

    static OwnTime start() {
        return new OwnTime();
    }

    Duration stop() throws InterruptedException {
        looker.interrupt();
        looker.join();
        seen.putAll(times());
        seen.remove(looker.getId());
        return Duration.ofNanos(seen.entrySet().stream()
                .mapToLong(one -> one.getValue() - before.getOrDefault(one.getKey(), 0L))
                .sum());
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(LOOK_MILLIS);
                seen.putAll(times());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** In nanoseconds, by the number of the thread; one that has just ended has none. */
    private static Map<Long, Long> times() {
        Map<Long, Long> times = new ConcurrentHashMap<>();
        for (long thread : THREADS.getAllThreadIds()) {
            long time = THREADS.getThreadCpuTime(thread);
            if (time >= 0) {
                times.put(thread, time);
            }
        }
        return times;
    }
}
