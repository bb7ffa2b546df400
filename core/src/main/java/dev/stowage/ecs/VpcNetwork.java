package dev.stowage.ecs;

import dev.stowage.value.Cidr;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ResourceName;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A VPC of the project's own, with a public and a private subnet in each zone. */
@Value.Immutable
@StowageStyle
public interface VpcNetwork {
    LogicalId VPC = new LogicalId("VPC");
    LogicalId DHCP_ASSOCIATION = new LogicalId("DHCPOptionsAssociation");
    LogicalId PUBLIC_ROUTE = new LogicalId("PublicRoute");

    /** What the names of its parts begin with. */
    String name();

    Cidr addresses();

    /** The domain in which tasks look for names that have no dot. */
    String searchDomain();

    Vector<Zone> zones();

    /** Ways to services inside the network; {@code s3} is always among them. */
    Vector<Endpoint> endpoints();

    Tag tag();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableVpcNetwork.Builder {
        Builder() {}
    }

    /**
     * One availability zone, by its number from 1.
     *
     * @param hasGateway whether it has a NAT gateway
     * @param exit the number of the zone whose NAT gateway its private subnet uses; none: it has no way out
     */
    record Zone(int number, Cidr publicAddresses, Cidr privateAddresses, boolean hasGateway, Option<Integer> exit) {
        public LogicalId publicSubnet() {
            return new LogicalId("PublicSubnet" + number);
        }

        public LogicalId privateSubnet() {
            return new LogicalId("PrivateSubnet" + number);
        }

        public LogicalId privateRoute() {
            return new LogicalId("PrivateRoute" + number);
        }
    }

    /**
     * A way to a service that leads over no other network.
     *
     * @param service the short name of the service behind it: {@code ecr.api}
     * @param fullName {@code com.amazonaws.eu-west-1.ecr.api}
     * @param ports the TCP ports of its addresses inside; none: it is a gateway, reached by routes
     */
    record Endpoint(String service, Text fullName, Vector<Integer> ports) {
        public LogicalId id() {
            return ResourceName.of(service).id("Endpoint");
        }

        public boolean isGateway() {
            return ports.isEmpty();
        }
    }

    /** What ties a subnet to its route table. */
    static LogicalId association(LogicalId subnet) {
        return new LogicalId(subnet + "RouteTableAssociation");
    }
}
