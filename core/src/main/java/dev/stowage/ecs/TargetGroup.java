package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.Port;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** The tasks of one service behind one port, and how their health is checked. */
@Value.Immutable
@StowageStyle
public interface TargetGroup {
    LogicalId id();

    Port port();

    /** None leaves it to Elastic Load Balancing to refuse. */
    Option<String> protocol();

    /** HTTP2 or GRPC; none is HTTP/1.1. */
    Option<String> protocolVersion();

    /** Attributes by the names that Elastic Load Balancing gives them. */
    LinkedHashMap<String, String> attributes();

    Text vpc();

    Option<TargetCheck> check();

    Vector<Tag> tags();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTargetGroup.Builder {
        Builder() {}
    }
}
