package dev.stowage.convert.dockerecs;

import dev.stowage.convert.site.SharedResources;
import dev.stowage.convert.site.Site;
import dev.stowage.ecs.Cluster;
import dev.stowage.ecs.InstanceFleet;
import dev.stowage.ecs.Text;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The cluster of the project, where it has one of its own. */
final class Clusters {
    private Clusters() {}

    static Option<Cluster> own(Site site, Option<InstanceFleet> instances) {
        return Option.when(
                site.namedCluster().isEmpty(),
                () -> Cluster.builder()
                        .id(SharedResources.CLUSTER)
                        .name(site.project().name().value())
                        .capacityProviders(instances
                                .map(fleet -> Text.idOf(fleet.capacityProvider()))
                                .toVector())
                        .tags(Vector.of(site.projectTag()))
                        .build());
    }
}
