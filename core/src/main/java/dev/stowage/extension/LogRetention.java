package dev.stowage.extension;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** How long logs are kept: that many days, or for ever when there are none. */
public record LogRetention(Option<Integer> days) {
    /** The numbers of days that there are (Amazon CloudWatch Logs API Reference, "PutRetentionPolicy"). */
    static final Vector<Integer> DAYS = Vector.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    public static LogRetention ofDays(int days) {
        return new LogRetention(Option.some(days));
    }

    public static LogRetention forever() {
        return new LogRetention(Option.none());
    }
}
