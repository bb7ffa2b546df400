package dev.stowage.convert.dockerecs;

import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.ExistingLoadBalancer;
import dev.stowage.convert.site.Place;
import dev.stowage.convert.site.Site;
import dev.stowage.ecs.BalancerKind;
import dev.stowage.ecs.Parameter;
import dev.stowage.ecs.Text;
import dev.stowage.extension.LoadBalancerChoice;
import dev.stowage.value.ResourceName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Where everything goes: the VPC and its subnets, all of them, or those of the load balancer that the file names. */
record Ground(Place place, Option<String> namedBalancer, Option<ExistingLoadBalancer> balancer, BalancerKind kind) {
    static Ground of(Site site) {
        Place place = Place.of(site.environment());
        Option<String> named = site.settings().extension().loadBalancer().flatMap(Ground::name);
        Option<ExistingLoadBalancer> found = named.flatMap(name -> site.environment()
                .inventory()
                .flatMap(AwsInventory::loadBalancer)
                .filter(balancer ->
                        balancer.name().equals(name) || balancer.arn().equals(name)));
        return new Ground(found.map(balancer -> behind(balancer, place)).getOrElse(place), named, found, kind(site));
    }

    private static Option<String> name(LoadBalancerChoice choice) {
        return choice.fold(existing -> Option.some(existing.nameOrArn()), own -> Option.none());
    }

    private static Place behind(ExistingLoadBalancer balancer, Place place) {
        return new Place(
                Option.some(Text.of(balancer.vpc())),
                balancer.subnets()
                        .map(id ->
                                new Place.Spot(Text.of(id), ResourceName.of(id).value(), "", true)),
                place.parameters());
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
