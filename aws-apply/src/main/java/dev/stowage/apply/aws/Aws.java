package dev.stowage.apply.aws;

import io.vavr.control.Either;

/** The ports to one account and region. */
public interface Aws extends AutoCloseable {
    Stacks stacks();

    Buckets buckets();

    Tasks tasks();

    Definitions definitions();

    Network network();

    FileSystems fileSystems();

    SecretStore secretStore();

    Clusters clusters();

    LoadBalancers loadBalancers();

    MachineImages machineImages();

    Account account();

    Permissions permissions();

    Quotas quotas();

    Registries registries();

    Services services();

    Logs logs();

    Scaling scaling();

    Schedules schedules();

    /** The code of the region that is spoken to. */
    String region();

    /** Lets go of the connections. */
    @Override
    void close();

    /** The ports to {@code target}; a failure when it cannot be told which region is meant. Asks nothing yet. */
    static Either<ServiceFailure, Aws> connect(Target target) {
        return connect(target, Patience.USUAL);
    }

    /** The same with other patience for requests. */
    static Either<ServiceFailure, Aws> connect(Target target, Patience patience) {
        return SdkAws.connect(target, patience);
    }
}
