package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import org.immutables.value.Value;

/** How a workload waits for another (Compose Specification, {@code depends_on}). */
@Value.Immutable
@StowageStyle
public interface Dependency extends Extensible {
    /** Whether the workload is restarted when the other one is. */
    @Value.Default
    default boolean restart() {
        return false;
    }

    /** Whether the other one must be active. */
    @Value.Default
    default boolean required() {
        return true;
    }

    @Value.Default
    default DependencyCondition condition() {
        return DependencyCondition.STARTED;
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDependency.Builder {
        Builder() {}
    }
}
