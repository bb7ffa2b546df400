package dev.stowage.apply.aws;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;

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
    public Either<ServiceFailure, Option<dev.stowage.aws.Vpc>> vpc(String id) {
        return calls.found(
                        "DescribeVpcs",
                        () -> Vector.ofAll(client.describeVpcs(request -> request.vpcIds(id))
                                        .vpcs())
                                .headOption())
                .flatMap(found -> found.map(vpc -> resolvesNames(id).map(dns -> Option.some(existing(vpc, dns))))
                        .getOrElse(Either.right(Option.none())));
    }

    private Either<ServiceFailure, Boolean> resolvesNames(String id) {
        return calls.answer(
                "DescribeVpcAttribute",
                () -> Boolean.TRUE.equals(client.describeVpcAttribute(
                                request -> request.vpcId(id).attribute(VpcAttributeName.ENABLE_DNS_SUPPORT))
                        .enableDnsSupport()
                        .value()));
    }

    private static dev.stowage.aws.Vpc existing(Vpc vpc, boolean dns) {
        return dev.stowage.aws.Vpc.builder()
                .id(vpc.vpcId())
                .dnsSupport(dns)
                .isDefault(Boolean.TRUE.equals(vpc.isDefault()))
                .build();
    }

    /** By a filter: an id that is asked for by itself and is not there would be a failure of the whole request. */
    @Override
    public Either<ServiceFailure, Vector<String>> securityGroups(Vector<String> ids) {
        return calls.answer(
                "DescribeSecurityGroups",
                () -> Vector.ofAll(client.describeSecurityGroupsPaginator(
                                        request -> request.filters(among("group-id", ids)))
                                .securityGroups())
                        .map(SecurityGroup::groupId)
                        .filter(ids::contains));
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
        return among(name, Vector.of(value));
    }

    private static Filter among(String name, Vector<String> values) {
        return Filter.builder().name(name).values(values.asJava()).build();
    }
}
