package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ExistingResources;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What has to hold of AWS and of the project before ECS values of it make sense. */
final class Preconditions {
    private Preconditions() {}

    static Vector<Problem> check(ConversionContext context, NetworkPlan plan, Networks networks) {
        return network(context, plan)
                .appendAll(zones(context, plan, networks))
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

    private static Option<Problem> zones(ConversionContext context, NetworkPlan plan, Networks networks) {
        return Option.when(
                context.parts().exists(networks::isBehindOwnBalancer)
                        && plan.placement().vpcOrNone().isDefined()
                        && !plan.hasZonesOfABalancer(),
                () -> Problem.about(
                        ProblemId.TOO_FEW_ZONES,
                        AttributePath.of(KeyName.VPC),
                        "a load balancer needs public subnets in two zones, and the network has "
                                + (plan.entrances().isEmpty() ? "none" : "them in one only"),
                        "give two public subnets, each in a zone of its own"));
    }
}
