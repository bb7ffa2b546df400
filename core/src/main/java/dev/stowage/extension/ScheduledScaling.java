package dev.stowage.extension;

import dev.stowage.source.AttributePath;
import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Limits of the number of tasks from a time on. */
@Value.Immutable
@StowageStyle
public interface ScheduledScaling {
    String name();

    /** Its place in the list that is written, which is no part of what it says: two that say the same are equal. */
    @Value.Auxiliary
    @Value.Default
    default int position() {
        return 0;
    }

    /** Six fields, in UTC: minutes, hours, day of month, month, day of week, year. */
    String cron();

    Option<Integer> min();

    Option<Integer> max();

    /** The same, written at that place of a list. */
    default ScheduledScaling at(AttributePath path) {
        int position = path.step().fold(key -> 0, index -> index);
        return builder().from(this).position(position).build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableScheduledScaling.Builder {
        Builder() {}
    }
}
