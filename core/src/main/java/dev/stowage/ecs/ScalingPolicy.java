package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import org.immutables.value.Value;

/** One load that scaling keeps near a target value. */
@Value.Immutable
@StowageStyle
public interface ScalingPolicy {
    LogicalId id();

    ScalingMetric metric();

    /** Percent of CPU or memory, or requests for each target and minute. */
    long target();

    long scaleInCooldownSeconds();

    long scaleOutCooldownSeconds();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableScalingPolicy.Builder {
        Builder() {}
    }
}
