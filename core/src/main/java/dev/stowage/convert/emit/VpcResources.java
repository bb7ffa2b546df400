package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.ecs.Tag;
import dev.stowage.ecs.VpcNetwork;
import dev.stowage.ecs.VpcNetwork.Endpoint;
import dev.stowage.ecs.VpcNetwork.Zone;
import dev.stowage.value.Cidr;
import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.Port;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** A VPC of the project's own: its parts in the order in which traffic passes them. */
final class VpcResources {
    private static final LogicalId DHCP_OPTIONS = new LogicalId("DHCPOptions");
    private static final LogicalId GATEWAY = new LogicalId("InternetGateway");
    private static final LogicalId ATTACHMENT = new LogicalId("InternetGatewayAttachment");
    private static final LogicalId PUBLIC_TABLE = new LogicalId("PublicRouteTable");
    private static final LogicalId ENDPOINT_GROUP = new LogicalId("EndpointSecurityGroup");
    private static final String EVERYWHERE = "0.0.0.0/0";

    private final VpcNetwork network;

    private VpcResources(VpcNetwork network) {
        this.network = network;
    }

    static Vector<Tuple2<LogicalId, Resource>> network(VpcNetwork network) {
        VpcResources resources = new VpcResources(network);
        return resources
                .entrance()
                .appendAll(network.zones().flatMap(resources::publicSubnet))
                .appendAll(network.zones().filter(Zone::hasGateway).flatMap(resources::gateway))
                .appendAll(network.zones().flatMap(resources::privateSubnet))
                .appendAll(resources.gateways())
                .appendAll(resources.endpoints());
    }

    private Vector<Tuple2<LogicalId, Resource>> entrance() {
        Tuple2<LogicalId, Resource> vpc = made(
                VpcNetwork.VPC,
                "AWS::EC2::VPC",
                named("vpc")
                        .text("CidrBlock", network.addresses().toString())
                        .with("EnableDnsHostnames", Expression.bool(true))
                        .with("EnableDnsSupport", Expression.bool(true)));
        return Vector.of(vpc).appendAll(names()).appendAll(wayOut());
    }

    private Vector<Tuple2<LogicalId, Resource>> names() {
        return Vector.of(
                made(
                        DHCP_OPTIONS,
                        "AWS::EC2::DHCPOptions",
                        named("dhcp-options")
                                .text("DomainName", network.searchDomain())
                                .texts("DomainNameServers", Vector.of("AmazonProvidedDNS"))),
                made(
                        VpcNetwork.DHCP_ASSOCIATION,
                        "AWS::EC2::VPCDHCPOptionsAssociation",
                        inVpc(Properties.none()).with("DhcpOptionsId", Expression.ref(DHCP_OPTIONS))));
    }

    private Vector<Tuple2<LogicalId, Resource>> wayOut() {
        return Vector.of(
                made(GATEWAY, "AWS::EC2::InternetGateway", named("internet-gateway")),
                made(
                        ATTACHMENT,
                        "AWS::EC2::VPCGatewayAttachment",
                        inVpc(Properties.none()).with("InternetGatewayId", Expression.ref(GATEWAY))),
                made(PUBLIC_TABLE, "AWS::EC2::RouteTable", inVpc(named("public"))),
                after(
                        ATTACHMENT,
                        VpcNetwork.PUBLIC_ROUTE,
                        "AWS::EC2::Route",
                        route(PUBLIC_TABLE).with("GatewayId", Expression.ref(GATEWAY))));
    }

    private Vector<Tuple2<LogicalId, Resource>> publicSubnet(Zone zone) {
        LogicalId id = zone.publicSubnet();
        return Vector.of(
                subnet(id, zone, zone.publicAddresses(), "public-" + zone.number()), association(id, PUBLIC_TABLE));
    }

    private Vector<Tuple2<LogicalId, Resource>> gateway(Zone zone) {
        LogicalId id = gatewayId(zone.number());
        LogicalId address = new LogicalId(id + "EIP");
        String name = "nat-" + zone.number();
        return Vector.of(
                after(ATTACHMENT, address, "AWS::EC2::EIP", named(name).text("Domain", "vpc")),
                after(
                        VpcNetwork.PUBLIC_ROUTE,
                        id,
                        "AWS::EC2::NatGateway",
                        named(name)
                                .with("AllocationId", Expression.getAtt(address, "AllocationId"))
                                .with("SubnetId", Expression.ref(zone.publicSubnet()))));
    }

    private static LogicalId gatewayId(int zone) {
        return new LogicalId("NatGateway" + zone);
    }

    private Vector<Tuple2<LogicalId, Resource>> privateSubnet(Zone zone) {
        LogicalId id = zone.privateSubnet();
        LogicalId table = privateTable(zone);
        String name = "private-" + zone.number();
        return Vector.of(
                        subnet(id, zone, zone.privateAddresses(), name),
                        made(table, "AWS::EC2::RouteTable", inVpc(named(name))))
                .appendAll(zone.exit()
                        .map(exit -> made(
                                zone.privateRoute(),
                                "AWS::EC2::Route",
                                route(table).with("NatGatewayId", Expression.ref(gatewayId(exit))))))
                .append(association(id, table));
    }

    private static LogicalId privateTable(Zone zone) {
        return new LogicalId("PrivateRouteTable" + zone.number());
    }

    private Tuple2<LogicalId, Resource> subnet(LogicalId id, Zone zone, Cidr addresses, String name) {
        return made(
                id,
                "AWS::EC2::Subnet",
                inVpc(named(name))
                        .with("AvailabilityZone", Expression.select(zone.number() - 1, Expression.zones()))
                        .text("CidrBlock", addresses.toString()));
    }

    private static Tuple2<LogicalId, Resource> association(LogicalId subnet, LogicalId table) {
        return made(
                VpcNetwork.association(subnet),
                "AWS::EC2::SubnetRouteTableAssociation",
                Properties.none().with("RouteTableId", Expression.ref(table)).with("SubnetId", Expression.ref(subnet)));
    }

    private static Properties route(LogicalId table) {
        return Properties.none().text("DestinationCidrBlock", EVERYWHERE).with("RouteTableId", Expression.ref(table));
    }

    private Vector<Tuple2<LogicalId, Resource>> gateways() {
        return network.endpoints().filter(Endpoint::isGateway).map(this::gateway);
    }

    private Tuple2<LogicalId, Resource> gateway(Endpoint endpoint) {
        Vector<LogicalId> tables =
                network.zones().map(VpcResources::privateTable).prepend(PUBLIC_TABLE);
        return made(
                endpoint.id(),
                "AWS::EC2::VPCEndpoint",
                inVpc(Properties.none())
                        .list("RouteTableIds", tables, Expression::ref)
                        .with("ServiceName", endpoint.fullName())
                        .text("VpcEndpointType", "Gateway"));
    }

    private Vector<Tuple2<LogicalId, Resource>> endpoints() {
        Vector<Endpoint> inside = network.endpoints().reject(Endpoint::isGateway);
        return inside.isEmpty() ? Vector.empty() : inside.map(this::endpoint).prepend(endpointGroup(inside));
    }

    private Tuple2<LogicalId, Resource> endpointGroup(Vector<Endpoint> inside) {
        Vector<Integer> ports = inside.flatMap(Endpoint::ports).distinct().sorted();
        return made(
                ENDPOINT_GROUP,
                "AWS::EC2::SecurityGroup",
                inVpc(named("endpoints"))
                        .text("GroupDescription", network.name() + " Security Group for endpoints")
                        .list("SecurityGroupIngress", ports, this::fromInside));
    }

    private Expression fromInside(int port) {
        return Properties.none()
                .text("CidrIp", network.addresses().toString())
                .text("Description", (port == Port.HTTPS.number() ? "HTTPS" : "Port " + port) + " from inside")
                .whole("FromPort", port)
                .text("IpProtocol", "tcp")
                .whole("ToPort", port)
                .expression();
    }

    private Tuple2<LogicalId, Resource> endpoint(Endpoint endpoint) {
        return made(
                endpoint.id(),
                "AWS::EC2::VPCEndpoint",
                inVpc(Properties.none())
                        .with("PrivateDnsEnabled", Expression.bool(true))
                        .with("SecurityGroupIds", Expression.list(Expression.ref(ENDPOINT_GROUP)))
                        .with("ServiceName", endpoint.fullName())
                        .list("SubnetIds", network.zones().map(Zone::privateSubnet), Expression::ref)
                        .text("VpcEndpointType", "Interface"));
    }

    private Properties named(String part) {
        return Properties.none().tags(Vector.of(network.tag(), new Tag("Name", network.name() + "-" + part)));
    }

    private static Properties inVpc(Properties properties) {
        return properties.with("VpcId", Expression.ref(VpcNetwork.VPC));
    }

    private static Tuple2<LogicalId, Resource> made(LogicalId id, String type, Properties properties) {
        return Tuple.of(id, properties.resource(type).build());
    }

    private static Tuple2<LogicalId, Resource> after(
            LogicalId first, LogicalId id, String type, Properties properties) {
        return Tuple.of(
                id, properties.resource(type).dependsOn(OneOrMany.one(first)).build());
    }
}
