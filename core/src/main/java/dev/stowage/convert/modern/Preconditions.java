package dev.stowage.convert.modern;

import dev.stowage.convert.site.ExistingResources;
import dev.stowage.convert.site.Place;
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

    static Vector<Problem> check(Site site, Place place, Networks networks) {
        return ExistingResources.network(site)
                .appendAll(ExistingResources.dnsSupport(site))
                .appendAll(zones(site, place))
                .appendAll(ExistingResources.check(site))
                .appendAll(networks.clashes());
    }

    private static Option<Problem> zones(Site site, Place place) {
        boolean needed = site.parts().exists(part -> part.settings().ports().nonEmpty());
        return Option.when(
                needed && place.vpcOrNone().isDefined() && place.onePerZone().size() < ZONES_OF_A_BALANCER,
                () -> ExistingResources.problem(
                        ProblemId.TOO_FEW_ZONES,
                        AttributePath.of("x-aws-vpc"),
                        "a load balancer needs public subnets in two zones, and the network has "
                                + (place.onePerZone().isEmpty() ? "none" : "them in one only"),
                        "give two public subnets, each in a zone of its own"));
    }
}
