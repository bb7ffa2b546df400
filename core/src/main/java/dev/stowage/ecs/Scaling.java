package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How the number of tasks of a service follows its load. */
@Value.Immutable
@StowageStyle
public interface Scaling {
    LogicalId id();

    /** The name of the cluster. */
    Text cluster();

    LogicalId service();

    long smallest();

    long largest();

    /** None uses the service-linked role. */
    Option<Text> role();

    Vector<ScalingPolicy> policies();

    Vector<ScheduledAction> schedules();

    OneOrMany<LogicalId> dependencies();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableScaling.Builder {
        Builder() {}
    }
}
