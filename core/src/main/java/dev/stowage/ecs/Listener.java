package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.Port;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A port on which a load balancer listens, and what happens with what arrives there. */
@Value.Immutable
@StowageStyle
public interface Listener {
    LogicalId id();

    Text balancer();

    Port port();

    /** None leaves it to Elastic Load Balancing to refuse. */
    Option<String> protocol();

    /** ARNs of certificates in AWS Certificate Manager, the default one first. */
    Vector<String> certificates();

    Option<String> sslPolicy();

    ListenerAction action();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableListener.Builder {
        Builder() {}
    }
}
