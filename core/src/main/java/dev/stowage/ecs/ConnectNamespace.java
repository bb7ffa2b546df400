package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** The namespace in which services find one another by Service Connect. */
@Value.Immutable
@StowageStyle
public interface ConnectNamespace {
    LogicalId id();

    String name();

    String description();

    Vector<Tag> tags();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableConnectNamespace.Builder {
        Builder() {}
    }
}
