package dev.stowage.convert.dockerecs;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.SharedResources;
import dev.stowage.ecs.Cluster;
import dev.stowage.ecs.LaunchConfigurationFleet;
import dev.stowage.ecs.Text;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The cluster of the project, where it has one of its own. */
final class Clusters {
    private Clusters() {}

    static Option<Cluster> own(ConversionContext context, Option<LaunchConfigurationFleet> instances) {
        return Option.when(
                context.namedCluster().isEmpty(),
                () -> Cluster.builder()
                        .id(SharedResources.CLUSTER)
                        .name(context.project().name().value())
                        .capacityProviders(instances
                                .map(fleet -> Text.idOf(fleet.capacityProvider()))
                                .toVector())
                        .tags(Vector.of(context.projectTag()))
                        .build());
    }
}
