package dev.stowage.convert.modern;

import dev.stowage.aws.ExistingCluster;
import dev.stowage.convert.site.Site;
import dev.stowage.ecs.Cluster;
import dev.stowage.ecs.LogGroup;
import dev.stowage.ecs.Text;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The cluster of the project, its own or one that exists, and where the logs go. */
final class Clusters {
    private Clusters() {}

    static Option<Cluster> own(Site site) {
        return Option.when(
                site.namedCluster().isEmpty(),
                () -> Cluster.builder()
                        .id(Names.CLUSTER)
                        .name(site.project().name().value())
                        .tags(Vector.of(site.projectTag()))
                        .build());
    }

    static Text arn(Site site) {
        return existingArn(site).map(Text::of).getOrElse(Text.arnOf(Names.CLUSTER));
    }

    /** The ARN of the cluster that the file names: as it stands there, or as AWS was found to have it. */
    static Option<String> existingArn(Site site) {
        return site.existingCluster().map(ExistingCluster::arn).orElse(site.namedCluster());
    }

    static LogGroup logs(Site site) {
        return LogGroup.builder()
                .id(Names.LOG_GROUP)
                .name("/docker-compose/" + site.project().name())
                .retentionDays(site.settings().logRetention().days())
                .build();
    }
}
