package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A time table of a job. */
@Value.Immutable
@StowageStyle
public interface Schedule extends Extensible {
    /** A cron expression. */
    Option<String> cron();

    Option<String> timezone();

    Option<ScheduleConcurrency> concurrency();

    Option<MissedFires> missedFires();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSchedule.Builder {
        Builder() {}
    }
}
