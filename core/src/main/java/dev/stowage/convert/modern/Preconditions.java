package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.ExistingResources;
import dev.stowage.convert.context.Task;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.LoadBalancerChoice;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What has to hold of AWS and of the project before ECS values of it make sense. */
final class Preconditions {
    private Preconditions() {}

    static Vector<Problem> check(ConversionContext context, NetworkPlan plan, Networks networks) {
        return network(context, plan)
                .appendAll(zones(context, plan, networks))
                .appendAll(waysOut(context, plan))
                .appendAll(new NamedSubnets(context, plan, networks).problems())
                .appendAll(ExistingResources.check(context))
                .appendAll(new BalancerConditions(context, plan).all())
                .appendAll(networks.clashes())
                .appendAll(context.parts().flatMap(Domains::clashes))
                .appendAll(context.parts().flatMap(part -> Domains.unknown(part, networks.balancers())));
    }

    /** In a network that a balancer decides there is nothing to ask. */
    private static Vector<Problem> network(ConversionContext context, NetworkPlan plan) {
        return plan.own().isDefined() || context.existingBalancer().isDefined()
                ? Vector.empty()
                : ExistingResources.network(context).appendAll(ExistingResources.dnsSupport(context));
    }

    /** Of the network of a balancer that exists, nothing tells whether the internet reaches its subnets. */
    private static Vector<Problem> waysOut(ConversionContext context, NetworkPlan plan) {
        return context.existingBalancer().isDefined()
                ? Vector.empty()
                : context.tasks()
                        .map(Task::main)
                        .filter(plan::hasNoWayOut)
                        .map(Preconditions::noWayOut)
                        .distinct();
    }

    private static Problem noWayOut(Part part) {
        return Problem.about(
                EcsProblem.NO_WAY_OUT,
                NamedSubnets.written(part, KeyName.ASSIGN_PUBLIC_IP),
                "without a public address tasks reach nothing outside from public subnets, not even the registry of their image",
                "name private subnets with NAT or endpoints with " + KeyName.SUBNETS + ", or remove "
                        + KeyName.ASSIGN_PUBLIC_IP);
    }

    private static Option<Problem> zones(ConversionContext context, NetworkPlan plan, Networks networks) {
        return context.parts()
                .find(networks::isBehindOwnBalancer)
                .filter(part -> plan.placement().vpcOrNone().isDefined() && !plan.hasZonesOfABalancer())
                .map(part -> tooFewZones(part, context, plan.entrances().isEmpty() ? "none" : "them in one only"));
    }

    private static Problem tooFewZones(Part part, ConversionContext context, String found) {
        return context.settings().extension().loadBalancer().exists(LoadBalancerChoice::isInternal)
                ? Problem.about(
                        EcsProblem.TOO_FEW_ZONES,
                        AttributePath.of(KeyName.LOAD_BALANCER),
                        "an internal load balancer needs subnets in two zones, and the network has " + found,
                        "give two private subnets, each in a zone of its own")
                : Problem.about(
                        EcsProblem.TOO_FEW_ZONES,
                        network(part, context),
                        "a load balancer needs public subnets in two zones, and the network has " + found,
                        "give two public subnets, each in a zone of its own, or two private ones with "
                                + KeyName.LOAD_BALANCER + ": {scheme: internal}");
    }

    /** Where the network is named, else what needs the balancer. */
    private static AttributePath network(Part part, ConversionContext context) {
        return context.project().extensions().containsKey(KeyName.VPC)
                ? AttributePath.of(KeyName.VPC)
                : ComposePath.service(part.name()).key("ports");
    }
}
