package dev.stowage.convert.dockerecs;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.ecs.Balancer;
import dev.stowage.ecs.BalancerKind;
import dev.stowage.ecs.Listener;
import dev.stowage.ecs.ListenerAction;
import dev.stowage.ecs.Route;
import dev.stowage.ecs.ServiceTarget;
import dev.stowage.ecs.TargetGroup;
import dev.stowage.ecs.Text;
import dev.stowage.value.BalancerScheme;
import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** One load balancer for all ports, and a target group and a listener for each. */
final class Balancers {
    private final ConversionContext context;
    private final NetworkPlan plan;
    private final Networks networks;

    Balancers(ConversionContext context, NetworkPlan plan, Networks networks) {
        this.context = context;
        this.plan = plan;
        this.networks = networks;
    }

    Option<Balancer> balancer() {
        boolean needed = context.parts().exists(part -> part.settings().ports().nonEmpty());
        return Option.when(needed && plan.namedBalancer().isEmpty(), this::own);
    }

    private Balancer own() {
        boolean isApplication = plan.kind() == BalancerKind.APPLICATION;
        return Balancer.builder()
                .id(Names.BALANCER)
                .kind(plan.kind())
                .scheme(BalancerScheme.INTERNET_FACING)
                .groups(isApplication ? networks.all() : Vector.empty())
                .subnets(plan.subnetIds())
                .attributes(
                        isApplication
                                ? LinkedHashMap.empty()
                                : LinkedHashMap.of("load_balancing.cross_zone.enabled", "true"))
                .tags(Vector.of(context.projectTag()))
                .dependencies(OneOrMany.many(Vector.empty()))
                .build();
    }

    Vector<Route> routes(Part part) {
        return PublishedPort.of(part).map(port -> Route.own(targetGroup(part, port), listener(part, port)));
    }

    Vector<ServiceTarget> targets(Part part) {
        return PublishedPort.of(part)
                .map(port ->
                        ServiceTarget.of(part.name().value(), port.target(), Text.idOf(targetGroupId(part, port))));
    }

    Vector<LogicalId> listeners(Part part) {
        return PublishedPort.of(part).map(port -> listenerId(part, port));
    }

    private TargetGroup targetGroup(Part part, PublishedPort port) {
        return TargetGroup.builder()
                .id(targetGroupId(part, port))
                .port(port.target())
                .protocol(protocol(port))
                .vpc(plan.vpc())
                .tags(Vector.of(context.projectTag()))
                .build();
    }

    private Listener listener(Part part, PublishedPort port) {
        return Listener.builder()
                .id(listenerId(part, port))
                .balancer(plan.balancerArn())
                .port(port.target())
                .protocol(protocol(port))
                .action(new ListenerAction.Forward(Text.idOf(targetGroupId(part, port))))
                .build();
    }

    private Option<String> protocol(PublishedPort port) {
        return plan.kind() == BalancerKind.APPLICATION
                ? Option.some("HTTP")
                : Option.some(port.upperProtocol()).filter(text -> !text.isEmpty());
    }

    private static LogicalId targetGroupId(Part part, PublishedPort port) {
        return Names.port(part.name(), port, "TargetGroup");
    }

    private static LogicalId listenerId(Part part, PublishedPort port) {
        return Names.port(part.name(), port, "Listener");
    }
}
