package dev.stowage.convert.context;

import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.ExistingLoadBalancer;
import dev.stowage.aws.Vpc;
import dev.stowage.ecs.Parameter;
import dev.stowage.ecs.Text;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ResourceName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Where everything goes: the VPC, its subnets, and the parameters that ask for what is not known. */
public record NetworkPlacement(Option<Text> vpcOrNone, Vector<Subnet> subnets, Vector<Parameter> parameters) {
    private static final LogicalId VPC = new LogicalId("VpcId");

    /** A subnet: its id, how ids made from it end, its zone, and whether the internet reaches it. */
    public record Subnet(Text id, String suffix, String zone, boolean isPublic) {}

    /** All subnets of the network that is known, or those that are asked for; what the file names need not be asked for. */
    public static NetworkPlacement of(ConversionContext context) {
        return context.environment()
                .fold(offline -> asked(offline.subnets(), context.namedVpc()), known -> known(known.found()));
    }

    private static LogicalId subnet(int number) {
        return new LogicalId("Subnet" + number);
    }

    private static NetworkPlacement asked(int subnets, Option<String> named) {
        Vector<Integer> numbers = Vector.rangeClosed(1, subnets);
        return new NetworkPlacement(
                Option.some(Text.idOf(VPC)),
                numbers.map(number ->
                        new Subnet(Text.idOf(subnet(number)), subnet(number).value(), "zone " + number, true)),
                Vector.<Parameter>of(new Parameter.Vpc(VPC, named))
                        .appendAll(numbers.map(number -> new Parameter.Subnet(subnet(number), number, Option.none()))));
    }

    private static NetworkPlacement known(AwsInventory inventory) {
        return new NetworkPlacement(
                inventory.vpc().map(Vpc::id).map(Text::of),
                inventory
                        .subnets()
                        .map(subnet -> new Subnet(
                                Text.of(subnet.id()),
                                ResourceName.of(subnet.id()).value(),
                                subnet.zone(),
                                subnet.isPublic())),
                Vector.empty());
    }

    /** The same without its private subnets. */
    public NetworkPlacement withPublicSubnets() {
        return new NetworkPlacement(vpcOrNone, subnets.filter(Subnet::isPublic), parameters);
    }

    /** The network and the subnets of a load balancer that exists, which are of one zone each, instead of these. */
    public NetworkPlacement behind(ExistingLoadBalancer balancer) {
        return new NetworkPlacement(
                Option.some(Text.of(balancer.vpc())),
                balancer.subnets()
                        .map(id -> new Subnet(Text.of(id), ResourceName.of(id).value(), "zone of " + id, true)),
                parameters);
    }

    /** The VPC; where there is none, {@link ExistingResources} has said so. */
    public Text vpc() {
        return vpcOrNone.getOrElse(Text.of(""));
    }

    /** The first subnet of each zone: balancers and file systems take one per zone. */
    public Vector<Subnet> onePerZone() {
        return subnets.distinctBy(Subnet::zone);
    }

    public Vector<Text> subnetIds() {
        return subnets.map(Subnet::id);
    }
}
