package dev.stowage.apply.aws;

import dev.stowage.aws.ExistingLoadBalancer;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Elastic Load Balancing. */
public interface LoadBalancers {
    /** The load balancer with this name or ARN; none when there is none. */
    Either<ServiceFailure, Option<ExistingLoadBalancer>> find(String nameOrArn);
}
