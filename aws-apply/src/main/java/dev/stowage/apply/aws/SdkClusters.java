package dev.stowage.apply.aws;

import dev.stowage.aws.ExistingCluster;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import software.amazon.awssdk.services.ecs.EcsClient;

/** {@link Clusters} by the AWS SDK. */
final class SdkClusters implements Clusters {
    private final EcsClient client;
    private final Calls calls;

    SdkClusters(EcsClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    /** A cluster that was deleted is described for a while, as inactive. */
    @Override
    public Either<ServiceFailure, Option<ExistingCluster>> find(String nameOrArn) {
        return calls.found(
                "DescribeClusters",
                () -> Vector.ofAll(client.describeClusters(request -> request.clusters(nameOrArn))
                                .clusters())
                        .find(cluster -> "ACTIVE".equals(cluster.status()))
                        .map(cluster -> new ExistingCluster(cluster.clusterName(), cluster.clusterArn())));
    }
}
