package dev.stowage.ecs;

import dev.stowage.value.NetworkName;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A Compose network: one security group whose members may talk to one another, and the ways into it. */
@Value.Immutable
@StowageStyle
public interface NetworkGroup {
    NetworkName name();

    /** None when the group exists already. */
    Option<SecurityGroup> group();

    Vector<GroupIngress> ingress();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableNetworkGroup.Builder {
        Builder() {}
    }
}
