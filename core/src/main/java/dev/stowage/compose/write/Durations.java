package dev.stowage.compose.write;

import java.math.BigDecimal;
import java.time.Duration;

/** Spans of time as Compose prints them: {@code 1h0m0s}, {@code 1.5s}, {@code 20ms}, {@code 0s}. */
final class Durations {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;
    private static final int MINUTE_SECONDS = 60;
    private static final int HOUR_SECONDS = 3_600;

    private Durations() {}

    static String text(Duration duration) {
        String size = size(duration.abs());
        return duration.isNegative() ? "-" + size : size;
    }

    private static String size(Duration duration) {
        return duration.isZero() ? "0s" : duration.getSeconds() == 0 ? small(duration.getNano()) : large(duration);
    }

    private static String small(int nanos) {
        if (nanos < MICRO) {
            return nanos + "ns";
        }
        return nanos < MILLI ? decimal(nanos, MICRO) + "µs" : decimal(nanos, MILLI) + "ms";
    }

    private static String large(Duration duration) {
        long hours = duration.getSeconds() / HOUR_SECONDS;
        long minutes = duration.getSeconds() / MINUTE_SECONDS % MINUTE_SECONDS;
        long nanos = duration.getSeconds() % MINUTE_SECONDS * SECOND + duration.getNano();
        String seconds = decimal(nanos, SECOND) + "s";
        if (hours > 0) {
            return hours + "h" + minutes + "m" + seconds;
        }
        return minutes > 0 ? minutes + "m" + seconds : seconds;
    }

    private static String decimal(long nanos, long unit) {
        BigDecimal value = BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit));
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
