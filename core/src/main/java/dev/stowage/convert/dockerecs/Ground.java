package dev.stowage.convert.dockerecs;

import dev.stowage.aws.ExistingLoadBalancer;
import dev.stowage.convert.site.Place;
import dev.stowage.convert.site.Site;
import dev.stowage.ecs.BalancerKind;
import dev.stowage.ecs.Parameter;
import dev.stowage.ecs.Text;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Where everything goes: the VPC and its subnets, all of them, or those of the load balancer that the file names. */
record Ground(Place place, Option<String> namedBalancer, Option<ExistingLoadBalancer> balancer, BalancerKind kind) {
    static Ground of(Site site) {
        Place place = Place.of(site.environment());
        Option<ExistingLoadBalancer> found = site.existingBalancer();
        return new Ground(
                found.map(balancer -> place.behind(balancer)).getOrElse(place),
                site.namedBalancer(),
                found,
                kind(site));
    }

    /** One balancer serves all ports: HTTP only when they all are. */
    private static BalancerKind kind(Site site) {
        return site.parts().flatMap(part -> part.settings().ports()).forAll(port -> port.isHttp())
                ? BalancerKind.APPLICATION
                : BalancerKind.NETWORK;
    }

    Text vpc() {
        return place.vpc();
    }

    Vector<Place.Spot> subnets() {
        return place.subnets();
    }

    Vector<Text> subnetIds() {
        return place.subnetIds();
    }

    Vector<Parameter> parameters() {
        return place.parameters();
    }

    Text balancerArn() {
        return balancer.map(ExistingLoadBalancer::arn)
                .orElse(namedBalancer)
                .map(Text::of)
                .getOrElse(Text.idOf(Names.BALANCER));
    }
}
