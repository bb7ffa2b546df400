package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import org.immutables.value.Value;

/** A container that runs to its end before those of its service start; it inherits what it does not say from the service. */
@Value.Immutable
@StowageStyle
public interface PreStartHook extends Container {
    /** Whether it runs once for every container instead of once for the service. */
    @Value.Default
    default boolean perReplica() {
        return false;
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutablePreStartHook.Builder {
        Builder() {}
    }
}
