package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.SharedResources;
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
    public static Checked<Application> application(ConversionContext context) {
        NetworkPlan plan = NetworkPlan.of(context);
        Networks networks = new Networks(context, plan);
        Machines machines = new Machines(context, plan);
        return new Checked<>(
                values(context, plan, networks, machines),
                Preconditions.check(context, plan, networks).appendAll(machines.problems()));
    }

    private static Application values(
            ConversionContext context, NetworkPlan plan, Networks networks, Machines machines) {
        Volumes volumes = new Volumes(context, plan, networks);
        Secrets secrets = new Secrets(context);
        Balancers balancers = new Balancers(context, plan, networks);
        Services services = new Services(context, plan, networks, volumes, secrets);
        return Application.builder()
                .project(context.project().name())
                .maker(new Maker(Dialect.MODERN, VERSION))
                .existingCluster(context.clusterArn())
                .parameters(plan.parameters()
                        .appendAll(balancers.parameters())
                        .appendAll(machines.parameters())
                        .appendAll(ofServices(context, secrets)))
                .vpc(plan.own())
                .networks(networks.groups())
                .cluster(Clusters.own(context))
                .logGroup(SharedResources.logs(context))
                .dnsNamespace(SharedResources.domain(context, plan.vpc()))
                .connectNamespace(new ServiceConnect(context).namespace())
                .templateFleet(machines.fleet())
                .capacityProviders(Capacities.ofCluster(context))
                .balancers(balancers.balancers())
                .listeners(balancers.listenersElsewhere())
                .volumes(volumes.shared())
                .secrets(secrets.made())
                .workloads(context.tasks().map(services::workload))
                .outputs(balancers.outputs())
                .build();
    }

    private static Vector<Parameter> ofServices(ConversionContext context, Secrets secrets) {
        return images(context).appendAll(secrets.parameters());
    }

    private static Vector<Parameter> images(ConversionContext context) {
        return context.parts().flatMap(part -> image(context, part));
    }

    private static Vector<Parameter> image(ConversionContext context, Part part) {
        return part.settings()
                .image()
                .fold(
                        named -> Vector.empty(),
                        built -> Vector.of(new Parameter.Image(
                                Names.service(part.name(), "Image"),
                                part.name(),
                                context.buildContexts().get(part.name()).getOrElse("its sources"))));
    }
}
