package dev.stowage.extension;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Limits of the number of tasks from a time on. */
@Value.Immutable
@StowageStyle
public interface ScheduledScaling {
    String name();

    /** Six fields, in UTC: minutes, hours, day of month, month, day of week, year. */
    String cron();

    Option<Integer> min();

    Option<Integer> max();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableScheduledScaling.Builder {
        Builder() {}
    }
}
