package dev.stowage.convert.dockerecs;

import dev.stowage.aws.ExistingLoadBalancer;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.NetworkPlacement;
import dev.stowage.ecs.BalancerKind;
import dev.stowage.ecs.Parameter;
import dev.stowage.ecs.Text;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** In which subnets everything is: in all of the VPC, or in those of the load balancer that the file names. */
record NetworkPlan(
        NetworkPlacement placement,
        Option<String> namedBalancer,
        Option<ExistingLoadBalancer> balancer,
        BalancerKind kind) {
    static NetworkPlan of(ConversionContext context) {
        NetworkPlacement placement = NetworkPlacement.of(context);
        Option<ExistingLoadBalancer> found = context.existingBalancer();
        return new NetworkPlan(
                found.map(balancer -> placement.behind(balancer)).getOrElse(placement),
                context.namedBalancer(),
                found,
                kind(context));
    }

    /** One balancer serves all ports, each of which says which kind of balancer it is. */
    private static BalancerKind kind(ConversionContext context) {
        return context.parts().flatMap(part -> part.settings().ports()).forAll(port -> port.isHttp())
                ? BalancerKind.APPLICATION
                : BalancerKind.NETWORK;
    }

    Text vpc() {
        return placement.vpc();
    }

    Vector<NetworkPlacement.Subnet> subnets() {
        return placement.subnets();
    }

    Vector<Text> subnetIds() {
        return placement.subnetIds();
    }

    Vector<Parameter> parameters() {
        return placement.parameters();
    }

    Text balancerArn() {
        return balancer.map(ExistingLoadBalancer::arn)
                .orElse(namedBalancer)
                .map(Text::of)
                .getOrElse(Text.idOf(Names.BALANCER));
    }
}
