package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import org.immutables.value.Value;

/** The name of a service in the private domain. */
@Value.Immutable
@StowageStyle
public interface DiscoveryEntry {
    LogicalId id();

    String name();

    String description();

    Text namespace();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDiscoveryEntry.Builder {
        Builder() {}
    }
}
