package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Where the output of all containers of a project goes. */
@Value.Immutable
@StowageStyle
public interface LogGroup {
    LogicalId id();

    String name();

    /** None keeps the logs for ever. */
    Option<Integer> retentionDays();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableLogGroup.Builder {
        Builder() {}
    }
}
