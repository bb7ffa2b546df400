package dev.stowage.apply.aws;

import dev.stowage.apply.running.Address;
import dev.stowage.aws.ExistingLoadBalancer;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Elastic Load Balancing. */
public interface LoadBalancers {
    /** The load balancer with this name or ARN; none when there is none. */
    Either<ServiceFailure, Option<ExistingLoadBalancer>> find(String nameOrArn);

    /** Where load balancers listen for these target groups, by ARN. */
    Either<ServiceFailure, Vector<Address>> addresses(Vector<String> targetGroups);
}
