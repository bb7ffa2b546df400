package dev.stowage.convert.modern;

import dev.stowage.compose.Build;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.SharedResources;
import dev.stowage.ecs.Application;
import dev.stowage.ecs.Maker;
import dev.stowage.ecs.Parameter;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.value.Dialect;
import dev.stowage.value.Parallel;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Everything that shall run for a project, put together from what is made of each concern. */
final class Assembly {
    private final ConversionContext context;
    private final NetworkPlan plan;
    private final Networks networks;
    private final Instances instances;
    private final Volumes volumes;
    private final Secrets secrets;
    private final Services services;

    private Assembly(ConversionContext context) {
        this.context = context;
        this.plan = NetworkPlan.of(context);
        this.networks = new Networks(context, plan);
        this.instances = new Instances(context, plan);
        this.volumes = new Volumes(context, plan, networks);
        this.secrets = new Secrets(context);
        this.services = new Services(context, plan, networks, volumes, secrets);
    }

    static Checked<Application> of(ConversionContext context) {
        Assembly assembly = new Assembly(context);
        return new Checked<>(assembly.values(), assembly.problems());
    }

    private Vector<Problem> problems() {
        return Preconditions.check(context, plan, networks)
                .appendAll(instances.problems())
                .appendAll(volumes.problems())
                .appendAll(Parallel.flatMap(context.tasks(), services::problems));
    }

    private Application values() {
        Balancers balancers = new Balancers(context, plan, networks);
        return Application.builder()
                .project(context.project().name())
                .maker(new Maker(Dialect.MODERN, ModernDialect.VERSION))
                .existingCluster(context.clusterArn())
                .parameters(plan.parameters()
                        .appendAll(balancers.parameters())
                        .appendAll(instances.parameters())
                        .appendAll(ofServices()))
                .vpc(plan.own())
                .networks(networks.groups())
                .cluster(Clusters.own(context))
                .logGroup(SharedResources.logs(context))
                .dnsNamespace(SharedResources.domain(context, plan.vpc()))
                .connectNamespace(new ServiceConnect(context).namespace())
                .launchTemplateFleet(instances.fleet())
                .capacityProviders(Capacities.ofCluster(context))
                .balancers(balancers.balancers())
                .listeners(balancers.listenersElsewhere())
                .volumes(volumes.shared())
                .secrets(secrets.made())
                .workloads(Parallel.map(context.tasks(), services::workload))
                .outputs(balancers.outputs())
                .build();
    }

    private Vector<Parameter> ofServices() {
        return images().appendAll(secrets.parameters());
    }

    private Vector<Parameter> images() {
        Vector<Part> built =
                context.parts().filter(part -> part.settings().image().isEmpty());
        Map<Tuple2<Option<Build>, Option<String>>, Vector<ServiceName>> alike =
                built.groupBy(Assembly::recipe).mapValues(parts -> parts.map(Part::name));
        return built.map(part -> new Parameter.Image(
                Names.service(part.name(), "Image"),
                part.name(),
                alike.getOrElse(recipe(part), Vector.empty()).remove(part.name())));
    }

    /** The sources, how they are built, and for which processors: equal for services that are built alike. */
    private static Tuple2<Option<Build>, Option<String>> recipe(Part part) {
        return Tuple.of(part.service().build(), part.service().platform());
    }
}
