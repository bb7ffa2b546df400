package dev.stowage.ecs;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How many tasks run while a service is replaced, in percent of the desired count. */
@Value.Immutable
@StowageStyle
public interface RollingUpdate {
    Option<Long> minimumPercent();

    Option<Long> maximumPercent();

    Option<CircuitBreaker> breaker();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableRollingUpdate.Builder {
        Builder() {}
    }
}
