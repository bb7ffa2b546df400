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

    /** What is counted. */
    enum Counted {
        NETWORKS,
        SECURITY_GROUPS,
        PUBLIC_ADDRESSES,
        APPLICATION_BALANCERS,
        NETWORK_BALANCERS
    }
}
