package dev.stowage.convert.modern;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.Vpc;
import dev.stowage.ecs.Parameter;
import dev.stowage.ecs.Text;
import dev.stowage.value.ResourceName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Where everything goes: the VPC, its public subnets, and the parameters that ask for what is not known. */
record Place(Option<Text> vpcOrNone, Vector<Spot> subnets, Vector<Parameter> parameters) {
    /** A subnet: its id, how ids made from it end, and its zone. */
    record Spot(Text id, String suffix, String zone) {}

    static Place of(AwsEnvironment environment) {
        return environment.fold(offline -> asked(offline.subnets()), known -> known(known.found()));
    }

    private static Place asked(int subnets) {
        Vector<Integer> numbers = Vector.rangeClosed(1, subnets);
        return new Place(
                Option.some(Text.idOf(Names.VPC)),
                numbers.map(number -> new Spot(
                        Text.idOf(Names.subnet(number)), Names.subnet(number).value(), "zone " + number)),
                Vector.<Parameter>of(new Parameter.Vpc(Names.VPC))
                        .appendAll(numbers.map(number -> new Parameter.Subnet(Names.subnet(number), number))));
    }

    private static Place known(AwsInventory inventory) {
        return new Place(
                inventory.vpc().map(Vpc::id).map(Text::of),
                inventory
                        .subnets()
                        .filter(subnet -> subnet.isPublic())
                        .map(subnet -> new Spot(
                                Text.of(subnet.id()),
                                ResourceName.of(subnet.id()).value(),
                                subnet.zone())),
                Vector.empty());
    }

    /** The VPC; where there is none, {@link Preconditions} has said so. */
    Text vpc() {
        return vpcOrNone.getOrElse(Text.of(""));
    }

    /** The first subnet of each zone: balancers and file systems take one per zone. */
    Vector<Spot> onePerZone() {
        return subnets.distinctBy(Spot::zone);
    }

    Vector<Text> subnetIds() {
        return subnets.map(Spot::id);
    }
}
