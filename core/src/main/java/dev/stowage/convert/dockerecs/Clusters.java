package dev.stowage.convert.dockerecs;

import dev.stowage.aws.ExistingCluster;
import dev.stowage.convert.site.Site;
import dev.stowage.ecs.Cluster;
import dev.stowage.ecs.DnsNamespace;
import dev.stowage.ecs.InstanceFleet;
import dev.stowage.ecs.LogGroup;
import dev.stowage.ecs.Text;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The cluster of the project, its own or one that exists, where the logs go, and the domain of the names. */
final class Clusters {
    private Clusters() {}

    static Option<Cluster> own(Site site, Option<InstanceFleet> instances) {
        return Option.when(
                site.namedCluster().isEmpty(),
                () -> Cluster.builder()
                        .id(Names.CLUSTER)
                        .name(site.project().name().value())
                        .capacityProviders(instances
                                .map(fleet -> Text.idOf(fleet.capacityProvider()))
                                .toVector())
                        .tags(Vector.of(site.projectTag()))
                        .build());
    }

    static Option<String> existingArn(Site site) {
        return site.existingCluster().map(ExistingCluster::arn).orElse(site.namedCluster());
    }

    static Text arn(Site site) {
        return existingArn(site).map(Text::of).getOrElse(Text.arnOf(Names.CLUSTER));
    }

    static Text name(Site site) {
        return site.clusterName().map(Text::of).getOrElse(Text.idOf(Names.CLUSTER));
    }

    static LogGroup logs(Site site) {
        return LogGroup.builder()
                .id(Names.LOG_GROUP)
                .name("/docker-compose/" + site.project().name())
                .retentionDays(site.settings().logRetention().days())
                .build();
    }

    static DnsNamespace domain(Site site, Ground ground) {
        return DnsNamespace.builder()
                .id(Names.CLOUD_MAP)
                .name(site.project().name() + ".local")
                .description("Service Map for Docker Compose project "
                        + site.project().name())
                .vpc(ground.vpc())
                .build();
    }
}
