package dev.stowage.apply.aws;

import io.vavr.control.Either;

/** How much an account may have in a region, and how much it has. */
public interface Quotas {
    /**
     * The quota that is in force (<em>Service Quotas API Reference</em>, "GetServiceQuota"), or where the account has none of its
     * own, that of everybody ("GetAWSDefaultServiceQuota").
     *
     * @param service such as {@code vpc}
     * @param code such as {@code L-F678F1CE}
     */
    Either<ServiceFailure, Integer> limit(String service, String code);

    Either<ServiceFailure, Integer> used(Counted things);

    /** What the tasks of all clusters have that run on Fargate, or are about to. */
    Either<ServiceFailure, FargateUse> fargate();

    /** CPU units, of which 1,024 are one vCPU; those of Spot have a quota of their own. */
    record FargateUse(int onDemand, int spot) {}

    /** What is counted. */
    enum Counted {
        NETWORKS,
        SECURITY_GROUPS,
        PUBLIC_ADDRESSES,
        APPLICATION_BALANCERS,
        NETWORK_BALANCERS
    }
}
