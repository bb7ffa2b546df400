package dev.stowage.convert.modern;

import dev.stowage.convert.site.SharedResources;
import dev.stowage.convert.site.Site;
import dev.stowage.convert.site.Site.Part;
import dev.stowage.ecs.Application;
import dev.stowage.ecs.Maker;
import dev.stowage.ecs.Parameter;
import dev.stowage.problem.Checked;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;

/** The door of this dialect. */
public final class ModernDialect {
    /** The version of this project that templates name; a test holds it equal to that of the build. */
    static final String VERSION = "0.1.0-SNAPSHOT";

    private ModernDialect() {}

    /** What shall run for a project, with what stands in the way of it. */
    public static Checked<Application> application(Site site) {
        NetworkPlan plan = NetworkPlan.of(site);
        Networks networks = new Networks(site, plan);
        Machines machines = new Machines(site, plan);
        return new Checked<>(
                values(site, plan, networks, machines),
                Preconditions.check(site, plan, networks).appendAll(machines.problems()));
    }

    private static Application values(Site site, NetworkPlan plan, Networks networks, Machines machines) {
        Volumes volumes = new Volumes(site, plan, networks);
        Secrets secrets = new Secrets(site);
        Balancers balancers = new Balancers(site, plan, networks);
        Services services = new Services(site, plan, networks, volumes, secrets);
        ServiceConnect connect = new ServiceConnect(site);
        return Application.builder()
                .project(site.project().name())
                .maker(new Maker(Dialect.MODERN, VERSION))
                .existingCluster(site.clusterArn())
                .parameters(plan.parameters()
                        .appendAll(balancers.parameters())
                        .appendAll(machines.parameters())
                        .appendAll(ofServices(site, secrets)))
                .vpc(plan.own())
                .networks(networks.groups())
                .cluster(Clusters.own(site))
                .logGroup(SharedResources.logs(site))
                .dnsNamespace(SharedResources.domain(site, plan.vpc()))
                .connectNamespace(connect.namespace())
                .templateFleet(machines.fleet())
                .capacityProviders(Capacities.ofCluster(site))
                .balancers(balancers.balancers())
                .listeners(balancers.listenersElsewhere())
                .volumes(volumes.shared())
                .secrets(secrets.made())
                .workloads(site.tasks().map(services::workload))
                .outputs(balancers.outputs())
                .build();
    }

    private static Vector<Parameter> ofServices(Site site, Secrets secrets) {
        return images(site).appendAll(secrets.parameters());
    }

    private static Vector<Parameter> images(Site site) {
        return site.parts().flatMap(part -> image(site, part));
    }

    private static Vector<Parameter> image(Site site, Part part) {
        return part.settings()
                .image()
                .fold(
                        named -> Vector.empty(),
                        built -> Vector.of(new Parameter.Image(
                                Names.service(part.name(), "Image"),
                                part.name(),
                                site.buildContexts().get(part.name()).getOrElse("its sources"))));
    }
}
