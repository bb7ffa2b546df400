package dev.stowage.ecs;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How ECS finds out whether a container is healthy. What is absent is left to ECS. */
@Value.Immutable
@StowageStyle
public interface HealthCheck {
    Vector<String> command();

    Option<Long> intervalSeconds();

    Option<Long> timeoutSeconds();

    Option<Long> startPeriodSeconds();

    Option<Long> retries();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableHealthCheck.Builder {
        Builder() {}
    }
}
