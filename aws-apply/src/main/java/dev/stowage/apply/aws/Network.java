package dev.stowage.apply.aws;

import dev.stowage.aws.Vpc;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The network part of Amazon EC2. */
public interface Network {
    /** The id of the default VPC of account and region; none when it was deleted. */
    Either<ServiceFailure, Option<String>> defaultVpc();

    /** What there is to know of a VPC; none when there is none of this id. */
    Either<ServiceFailure, Option<Vpc>> vpc(String id);

    /** Those of these security groups that exist. */
    Either<ServiceFailure, Vector<String>> securityGroups(Vector<String> ids);

    /** The subnets of a VPC. */
    Either<ServiceFailure, Vector<FoundSubnet>> subnets(String vpc);

    /** The route tables of a VPC. */
    Either<ServiceFailure, Vector<FoundRouteTable>> routeTables(String vpc);

    /** A subnet, with its zone such as {@code eu-west-1a}. */
    record FoundSubnet(String id, String zone) {}

    /**
     * A route table.
     *
     * @param subnets the ids of the subnets that name it; the main table serves those that name none
     * @param gateways the ids of the gateways that its routes lead to
     */
    record FoundRouteTable(Role role, Vector<String> subnets, Vector<String> gateways) {}

    /** Whether subnets must name a table to use it. */
    enum Role {
        MAIN,
        NAMED
    }
}
