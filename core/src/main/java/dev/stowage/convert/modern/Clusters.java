package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.SharedResources;
import dev.stowage.ecs.Cluster;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The cluster of the project, where it has one of its own. */
final class Clusters {
    private Clusters() {}

    static Option<Cluster> own(ConversionContext context) {
        return Option.when(
                context.namedCluster().isEmpty(),
                () -> Cluster.builder()
                        .id(SharedResources.CLUSTER)
                        .name(context.project().name().value())
                        .tags(Vector.of(context.projectTag()))
                        .build());
    }
}
