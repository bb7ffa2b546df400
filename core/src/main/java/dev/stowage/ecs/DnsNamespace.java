package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import org.immutables.value.Value;

/** The private domain under which each service has a name. */
@Value.Immutable
@StowageStyle
public interface DnsNamespace {
    LogicalId id();

    String name();

    String description();

    Text vpc();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDnsNamespace.Builder {
        Builder() {}
    }
}
