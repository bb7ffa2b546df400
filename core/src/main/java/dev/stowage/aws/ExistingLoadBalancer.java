package dev.stowage.aws;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A load balancer that exists. */
@Value.Immutable
@StowageStyle
public interface ExistingLoadBalancer {
    String name();

    String arn();

    Type type();

    /** The id of its network. */
    String vpc();

    /** Ids of the subnets of its availability zones. */
    Vector<String> subnets();

    /** Ids of its security groups; a network load balancer may have none. */
    Vector<String> securityGroups();

    /** The name by which clients reach it. */
    Option<String> dnsName();

    /** The id of the hosted zone of that name, which an alias in Route 53 needs. */
    Option<String> hostedZone();

    /** The kinds of load balancer; a project can use the first two. */
    enum Type {
        APPLICATION("application"),
        NETWORK("network"),
        GATEWAY("gateway");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** The name as AWS writes it. */
        public String word() {
            return word;
        }
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableExistingLoadBalancer.Builder {
        Builder() {}
    }
}
