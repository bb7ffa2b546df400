package dev.stowage.apply.aws;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

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

    /** The tasks of all clusters that run on Fargate, or are about to. */
    Either<ServiceFailure, Vector<FargateTask>> fargate();

    /**
     * What a task has.
     *
     * @param units of CPU, of which 1,024 are one vCPU
     * @param project of its tag; none for a task that is of no project
     */
    record FargateTask(int units, Market market, Option<String> project) {}

    /** How a task pays for Fargate: each way has a quota of its own. */
    enum Market {
        ON_DEMAND,
        SPOT
    }

    /** What is counted. */
    enum Counted {
        NETWORKS,
        SECURITY_GROUPS,
        PUBLIC_ADDRESSES,
        APPLICATION_BALANCERS,
        NETWORK_BALANCERS
    }
}
