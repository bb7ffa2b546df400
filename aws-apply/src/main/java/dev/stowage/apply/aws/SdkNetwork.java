package dev.stowage.apply.aws;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** {@link Network} by the AWS SDK. */
final class SdkNetwork implements Network {
    private final Ec2Client client;
    private final Calls calls;

    SdkNetwork(Ec2Client client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public Either<ServiceFailure, Option<String>> defaultVpc() {
        return calls.answer(
                "DescribeVpcs",
                () -> Vector.ofAll(client.describeVpcsPaginator(request -> request.filters(is("is-default", "true")))
                                .vpcs())
                        .headOption()
                        .map(Vpc::vpcId));
    }

    @Override
    public Either<ServiceFailure, Vector<FoundSubnet>> subnets(String vpc) {
        return calls.answer(
                "DescribeSubnets",
                () -> Vector.ofAll(client.describeSubnetsPaginator(request -> request.filters(is("vpc-id", vpc)))
                                .subnets())
                        .map(subnet -> new FoundSubnet(subnet.subnetId(), subnet.availabilityZone())));
    }

    @Override
    public Either<ServiceFailure, Vector<FoundRouteTable>> routeTables(String vpc) {
        return calls.answer(
                "DescribeRouteTables",
                () -> Vector.ofAll(client.describeRouteTablesPaginator(request -> request.filters(is("vpc-id", vpc)))
                                .routeTables())
                        .map(SdkNetwork::found));
    }

    private static FoundRouteTable found(RouteTable table) {
        Vector<RouteTableAssociation> associations = Vector.ofAll(table.associations());
        boolean main = associations.exists(association -> Boolean.TRUE.equals(association.main()));
        return new FoundRouteTable(
                main ? Role.MAIN : Role.NAMED,
                associations.flatMap(association -> Option.of(association.subnetId())),
                Vector.ofAll(table.routes()).flatMap(SdkNetwork::gateway));
    }

    private static Option<String> gateway(Route route) {
        return Option.of(route.gatewayId());
    }

    private static Filter is(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }
}
