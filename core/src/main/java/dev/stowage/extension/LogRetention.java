package dev.stowage.extension;

import io.vavr.control.Option;

/** How long logs are kept: that many days, or for ever when there are none. */
public record LogRetention(Option<Integer> days) {
    public static LogRetention ofDays(int days) {
        return new LogRetention(Option.some(days));
    }

    public static LogRetention forever() {
        return new LogRetention(Option.none());
    }
}
