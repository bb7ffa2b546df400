package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** A set of network interfaces with rules about who may reach them. */
@Value.Immutable
@StowageStyle
public interface SecurityGroup {
    LogicalId id();

    String description();

    Text vpc();

    /** Rules that are part of the group itself. */
    Vector<Ingress> ingress();

    Vector<Tag> tags();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSecurityGroup.Builder {
        Builder() {}
    }
}
