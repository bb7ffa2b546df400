package dev.stowage.convert.modern;

import dev.stowage.convert.site.ExistingResources;
import dev.stowage.convert.site.Site;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What has to hold of AWS and of the project before ECS values of it make sense. */
final class Preconditions {
    private static final int ZONES_OF_A_BALANCER = 2;

    private Preconditions() {}

    static Vector<Problem> check(Site site, NetworkPlan plan, Networks networks) {
        Vector<Problem> ofTheNetwork = plan.own().isDefined()
                ? Vector.empty()
                : ExistingResources.network(site).appendAll(ExistingResources.dnsSupport(site));
        return ofTheNetwork
                .appendAll(zones(site, plan, networks))
                .appendAll(ExistingResources.check(site))
                .appendAll(networks.clashes())
                .appendAll(site.parts().flatMap(Domains::clashes));
    }

    private static Option<Problem> zones(Site site, NetworkPlan plan, Networks networks) {
        boolean needed = site.parts().exists(part -> part.settings().ports().nonEmpty() && networks.reachable(part));
        return Option.when(
                needed
                        && plan.place().vpcOrNone().isDefined()
                        && plan.entrances().size() < ZONES_OF_A_BALANCER,
                () -> ExistingResources.problem(
                        ProblemId.TOO_FEW_ZONES,
                        AttributePath.of("x-aws-vpc"),
                        "a load balancer needs public subnets in two zones, and the network has "
                                + (plan.entrances().isEmpty() ? "none" : "them in one only"),
                        "give two public subnets, each in a zone of its own"));
    }
}
