package dev.stowage.convert.dockerecs;

import dev.stowage.cfn.Template;
import dev.stowage.convert.site.SharedResources;
import dev.stowage.convert.site.Site;
import dev.stowage.ecs.Application;
import dev.stowage.ecs.InstanceFleet;
import dev.stowage.problem.Checked;
import io.vavr.control.Option;

/** The door of this dialect. */
public final class DockerEcsDialect {
    private DockerEcsDialect() {}

    /** What shall run for a project, with what stands in the way of it. */
    public static Checked<Application> application(Site site) {
        Ground ground = Ground.of(site);
        Instances instances = new Instances(site);
        return new Checked<>(values(site, ground, instances), Preconditions.check(site, ground, instances));
    }

    /** The template with the tool's habit of taking certain texts for intrinsic functions. */
    public static Template spelled(Template template) {
        return EncodedIntrinsics.decoded(template);
    }

    private static Application values(Site site, Ground ground, Instances instances) {
        Networks networks = new Networks(site, ground);
        Volumes volumes = new Volumes(site, ground, networks);
        Secrets secrets = new Secrets(site);
        Services services = new Services(site, ground, networks, volumes, secrets);
        Option<InstanceFleet> fleet = instances.fleet(ground, networks);
        return Application.builder()
                .project(site.project().name())
                .existingCluster(site.clusterArn())
                .parameters(ground.parameters())
                .networks(networks.groups())
                .cluster(Clusters.own(site, fleet))
                .instances(fleet)
                .logGroup(SharedResources.logs(site))
                .dnsNamespace(SharedResources.domain(site, ground.vpc()))
                .balancers(new Balancers(site, ground, networks).balancer().toVector())
                .volumes(volumes.shared())
                .secrets(secrets.made())
                .workloads(site.parts().map(services::workload))
                .build();
    }
}
