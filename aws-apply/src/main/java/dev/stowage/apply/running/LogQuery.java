package dev.stowage.apply.running;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * Which lines of a log group are looked for.
 *
 * @param streams with what the names of their streams begin; empty for all
 * @param since the first moment that counts
 * @param until the last moment that counts
 */
public record LogQuery(String group, String streams, Option<Instant> since, Option<Instant> until) {
    public LogQuery between(Option<Instant> begin, Option<Instant> end) {
        return new LogQuery(group, streams, begin, end);
    }
}
