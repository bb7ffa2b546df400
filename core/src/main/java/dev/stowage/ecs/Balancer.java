package dev.stowage.ecs;

import dev.stowage.value.BalancerScheme;
import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A load balancer, with its own security group where it has one. */
@Value.Immutable
@StowageStyle
public interface Balancer {
    LogicalId id();

    BalancerKind kind();

    BalancerScheme scheme();

    Option<SecurityGroup> ownGroup();

    Vector<Text> groups();

    Vector<Text> subnets();

    /** Attributes by the names that Elastic Load Balancing gives them. */
    LinkedHashMap<String, String> attributes();

    Vector<Tag> tags();

    /** What has to be there first. */
    OneOrMany<LogicalId> dependencies();

    /** The ARN of the web ACL in front of it. */
    Option<String> webAcl();

    /** Listeners that belong to no service, such as a redirect. */
    Vector<Listener> listeners();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableBalancer.Builder {
        Builder() {}
    }
}
