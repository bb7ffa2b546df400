package dev.stowage.convert.modern;

import dev.stowage.convert.site.Place;
import dev.stowage.convert.site.Place.Spot;
import dev.stowage.convert.site.Site;
import dev.stowage.convert.site.Site.Part;
import dev.stowage.ecs.Parameter;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.VpcNetwork;
import dev.stowage.ecs.VpcNetwork.Zone;
import dev.stowage.extension.Nat;
import dev.stowage.extension.OwnNetwork;
import dev.stowage.extension.VpcChoice;
import dev.stowage.value.Cidr;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * In which subnets everything is: balancers in public ones; tasks too, with an address, unless the project has a network of
 * its own with NAT, where they are in private ones.
 */
record NetworkPlan(Place place, Option<VpcNetwork> own) {
    private static final int SUBNET_BITS = 4;
    private static final int FIRST_PRIVATE = 8;

    static NetworkPlan of(Site site) {
        Option<VpcNetwork> own = site.settings()
                .extension()
                .vpc()
                .flatMap(choice -> choice.fold(
                        existing -> Option.<OwnNetwork>none(),
                        accountDefault -> Option.<OwnNetwork>none(),
                        (VpcChoice.Created created) -> Option.some(created.network())))
                .map(asked -> made(asked, site));
        return new NetworkPlan(
                own.map(NetworkPlan::place).getOrElse(() -> existing(site).withPublicSubnets()), own);
    }

    /** A balancer that exists decides the network; its subnets are taken where no others of that network are known. */
    private static Place existing(Site site) {
        Place place = Place.of(site.environment());
        return site.existingBalancer()
                .filter(balancer ->
                        place.subnets().isEmpty() || !place.vpcOrNone().contains(Text.of(balancer.vpc())))
                .map(place::behind)
                .getOrElse(place);
    }

    private static VpcNetwork made(OwnNetwork asked, Site site) {
        String project = site.project().name().value();
        return VpcNetwork.builder()
                .name(project)
                .addresses(Cidr.of(asked.cidr()).getOrElse(new Cidr(0, 0)))
                .searchDomain(project + ".local")
                .zones(Vector.rangeClosed(1, asked.zones()).map(number -> zone(number, asked)))
                .endpoints(asked.endpoints())
                .tag(site.projectTag())
                .build();
    }

    private static Zone zone(int number, OwnNetwork asked) {
        Cidr all = Cidr.of(asked.cidr()).getOrElse(new Cidr(0, 0));
        boolean first = number == 1;
        return new Zone(
                number,
                all.part(SUBNET_BITS, number - 1),
                all.part(SUBNET_BITS, FIRST_PRIVATE + number - 1),
                asked.nat() == Nat.PER_ZONE || (asked.nat() == Nat.SINGLE && first),
                switch (asked.nat()) {
                    case NONE -> Option.none();
                    case SINGLE -> Option.some(1);
                    case PER_ZONE -> Option.some(number);
                });
    }

    private static Place place(VpcNetwork own) {
        return new Place(
                Option.some(Text.idOf(VpcNetwork.VPC)),
                own.zones().map(zone -> spot(zone, zone.publicSubnet())),
                Vector.empty());
    }

    private static Spot spot(Zone zone, LogicalId subnet) {
        return new Spot(Text.idOf(subnet), subnet.value(), "zone " + zone.number(), true);
    }

    Text vpc() {
        return place.vpc();
    }

    Vector<Parameter> parameters() {
        return place.parameters();
    }

    /** A public subnet of each zone. */
    Vector<Spot> entrances() {
        return place.onePerZone();
    }

    /** A subnet of each zone in which tasks are. */
    Vector<Spot> storage() {
        return own.filter(NetworkPlan::hasExit)
                .map(made -> made.zones().map(zone -> spot(zone, zone.privateSubnet())))
                .getOrElse(place.onePerZone());
    }

    /** Whether tasks in private subnets reach the internet. */
    boolean hasNat() {
        return own.exists(NetworkPlan::hasExit);
    }

    boolean hasPublicAddress(Part part) {
        return !Machines.runs(part) && part.extension().assignPublicIp().getOrElse(() -> !hasNat());
    }

    private static boolean hasExit(VpcNetwork network) {
        return network.zones().exists(zone -> zone.exit().isDefined());
    }

    Vector<Text> taskSubnets(Part part) {
        Vector<String> named = part.extension().subnets();
        return named.isEmpty()
                ? own.map(made -> taskSubnets(made, part)).getOrElse(place.subnetIds())
                : named.map(Text::of);
    }

    private Vector<Text> taskSubnets(VpcNetwork made, Part part) {
        return made.zones().map(zone -> Text.idOf(hasPublicAddress(part) ? zone.publicSubnet() : zone.privateSubnet()));
    }

    /** What has to be there before tasks can find names and pull images. */
    Vector<LogicalId> beforeTasks(Part part) {
        return own.map(made -> beforeTasks(made, part)).getOrElse(Vector.empty());
    }

    private Vector<LogicalId> beforeTasks(VpcNetwork made, Part part) {
        boolean isPublic = hasPublicAddress(part);
        Vector<LogicalId> routes = isPublic
                ? Vector.of(VpcNetwork.PUBLIC_ROUTE)
                : made.zones().filter(zone -> zone.exit().isDefined()).map(Zone::privateRoute);
        return Vector.of(VpcNetwork.DHCP_ASSOCIATION)
                .appendAll(routes)
                .appendAll(made.zones()
                        .map(zone -> VpcNetwork.association(isPublic ? zone.publicSubnet() : zone.privateSubnet())));
    }

    /** What has to be there before a balancer can be reached. */
    Vector<LogicalId> beforeBalancers() {
        return own.map(made -> Vector.of(VpcNetwork.PUBLIC_ROUTE)).getOrElse(Vector.empty());
    }
}
