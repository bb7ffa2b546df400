package dev.stowage.convert.modern;

import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.EndpointServices;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.NetworkPlacement;
import dev.stowage.convert.context.NetworkPlacement.Subnet;
import dev.stowage.ecs.Parameter;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.VpcNetwork;
import dev.stowage.ecs.VpcNetwork.Endpoint;
import dev.stowage.ecs.VpcNetwork.Zone;
import dev.stowage.extension.LoadBalancerChoice;
import dev.stowage.extension.Nat;
import dev.stowage.extension.OwnNetwork;
import dev.stowage.extension.VpcChoice;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import dev.stowage.value.ResourceName;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * In which subnets everything is: balancers in public ones, and where they are internal rather in private ones; tasks in public
 * ones, with an address, unless they shall have none, or the project has a network of its own with NAT: then in private ones.
 *
 * @param placement the network, with its public subnets where it has any
 * @param own the network that the project makes
 * @param hidden the subnets of a network that exists which are known not to be public
 * @param entrances the subnets of balancers, one of each zone
 * @param zones those of the subnets that are known, by their ids
 */
record NetworkPlan(
        NetworkPlacement placement,
        Option<VpcNetwork> own,
        Vector<Subnet> hidden,
        Vector<Subnet> entrances,
        Map<String, String> zones) {
    private static final int SUBNET_BITS = 4;
    private static final int FIRST_PRIVATE = 8;
    private static final int ZONES_OF_A_BALANCER = 2;

    /** Every network of a project has this endpoint, which costs nothing: images are layers in S3. */
    private static final String STORAGE = "s3";

    static NetworkPlan of(ConversionContext context) {
        Option<VpcNetwork> own =
                context.settings().extension().vpc().flatMap(VpcChoice::created).map(asked -> made(asked, context));
        NetworkPlacement all = own.map(NetworkPlan::placement).getOrElse(() -> existing(context));
        Vector<Subnet> hidden = all.subnets().reject(Subnet::isPublic);
        NetworkPlacement open = all.withPublicSubnets();
        return new NetworkPlan(
                open.subnets().isEmpty() ? all : open,
                own,
                hidden,
                entrances(open, hidden, context),
                context.environment().inventory().map(AwsInventory::zones).getOrElse(HashMap.empty()));
    }

    /** What the internet does not reach need not be where it could. */
    private static Vector<Subnet> entrances(NetworkPlacement open, Vector<Subnet> hidden, ConversionContext context) {
        Vector<Subnet> outside = open.onePerZone();
        Vector<Subnet> inside = hidden.distinctBy(Subnet::zone);
        return context.settings().extension().loadBalancer().exists(LoadBalancerChoice::isInternal)
                ? inside.appendAll(outside).distinctBy(Subnet::zone)
                : outside;
    }

    /** A balancer that exists decides the network; its subnets are taken where no others of that network are known. */
    private static NetworkPlacement existing(ConversionContext context) {
        NetworkPlacement asked = NetworkPlacement.of(context);
        NetworkPlacement placement = new NetworkPlacement(
                asked.vpcOrNone(), asked.subnets(), NamedNetwork.filled(asked.parameters(), context));
        return context.existingBalancer()
                .filter(balancer ->
                        placement.subnets().isEmpty() || !placement.vpcOrNone().contains(Text.of(balancer.vpc())))
                .map(placement::behind)
                .getOrElse(placement);
    }

    private static VpcNetwork made(OwnNetwork asked, ConversionContext context) {
        ProjectName project = context.project().name();
        return VpcNetwork.builder()
                .name(project.value())
                .addresses(asked.cidr())
                .searchDomain(project.domain())
                .zones(Vector.rangeClosed(1, asked.zones()).map(number -> zone(number, asked)))
                .endpoints(asked.endpoints().prepend(STORAGE).distinct().map(service -> endpoint(service, context)))
                .tag(context.projectTag())
                .build();
    }

    private static Endpoint endpoint(String service, ConversionContext context) {
        Option<String> region = context.environment().region();
        return new Endpoint(
                service, Text.pattern(EndpointServices.fullName(service, region)), EndpointServices.ports(service));
    }

    private static Zone zone(int number, OwnNetwork asked) {
        boolean first = number == 1;
        return new Zone(
                number,
                asked.cidr().part(SUBNET_BITS, number - 1),
                asked.cidr().part(SUBNET_BITS, FIRST_PRIVATE + number - 1),
                asked.nat() == Nat.PER_ZONE || (asked.nat() == Nat.SINGLE && first),
                switch (asked.nat()) {
                    case NONE -> Option.none();
                    case SINGLE -> Option.some(1);
                    case PER_ZONE -> Option.some(number);
                });
    }

    private static NetworkPlacement placement(VpcNetwork own) {
        return new NetworkPlacement(
                Option.some(Text.idOf(VpcNetwork.VPC)),
                own.zones().map(zone -> subnet(zone, zone.publicSubnet())),
                Vector.empty());
    }

    private static Subnet subnet(Zone zone, LogicalId subnet) {
        return new Subnet(Text.idOf(subnet), subnet.value(), "zone " + zone.number(), true);
    }

    Text vpc() {
        return placement.vpc();
    }

    Vector<Parameter> parameters() {
        return placement.parameters();
    }

    boolean hasZonesOfABalancer() {
        return entrances().size() >= ZONES_OF_A_BALANCER;
    }

    /** A subnet of each zone in which tasks are that choose none. */
    Vector<Subnet> storage() {
        return own.filter(NetworkPlan::hasExit)
                .map(made -> made.zones().map(zone -> subnet(zone, zone.privateSubnet())))
                .getOrElse(placement.onePerZone());
    }

    /** Whether tasks in private subnets reach the internet. */
    boolean hasNat() {
        return own.exists(NetworkPlan::hasExit);
    }

    boolean hasPublicAddress(Part part) {
        return !Instances.runs(part) && part.extension().assignPublicIp().getOrElse(() -> !hasNat() && !isHidden(part));
    }

    /** An address is of no use where the internet does not reach. */
    private boolean isHidden(Part part) {
        Vector<Subnet> subnets = chosen(part).getOrElse(placement.subnets());
        return subnets.nonEmpty() && subnets.forAll(hidden::contains);
    }

    /** The subnets of a task that are others than those of the network: those that are named, or for want of an address. */
    Option<Vector<Subnet>> chosen(Part part) {
        Vector<String> named = part.extension().subnets();
        return Option.when(named.nonEmpty(), () -> named.map(this::subnet))
                .orElse(Option.when(isWithoutAddress(part) && hidden.nonEmpty(), this::reached));
    }

    /** A balancer leads nobody into a zone in which it has no subnet. */
    private Vector<Subnet> reached() {
        Vector<String> entered = entrances.map(Subnet::zone);
        Vector<Subnet> reached = hidden.filter(subnet -> entered.contains(subnet.zone()));
        return reached.isEmpty() ? hidden : reached;
    }

    private Subnet subnet(String id) {
        return hidden.find(subnet -> subnet.id().equals(Text.of(id)))
                .getOrElse(() -> new Subnet(
                        Text.of(id), ResourceName.of(id).value(), zones.getOrElse(id, "zone of " + id), true));
    }

    private static boolean isWithoutAddress(Part part) {
        return !Instances.runs(part) && part.extension().assignPublicIp().contains(false);
    }

    /** Whether a task that shall have no address is where nothing is reached without one, as far as is known. */
    boolean hasNoWayOut(Part part) {
        return isWithoutAddress(part) && own.isEmpty() && chosen(part).isEmpty();
    }

    private static boolean hasExit(VpcNetwork network) {
        return network.zones().exists(zone -> zone.exit().isDefined());
    }

    Vector<Text> taskSubnets(Part part) {
        return chosen(part)
                .map(subnets -> subnets.map(Subnet::id))
                .orElse(() -> own.map(made -> taskSubnets(made, part)))
                .getOrElse(placement.subnetIds());
    }

    private Vector<Text> taskSubnets(VpcNetwork made, Part part) {
        return made.zones().map(zone -> Text.idOf(hasPublicAddress(part) ? zone.publicSubnet() : zone.privateSubnet()));
    }

    /** What has to be there before tasks can find names and pull images. */
    Vector<LogicalId> beforeTasks(Part part) {
        return own.map(made -> hasPublicAddress(part) ? outside(made) : inside(made))
                .getOrElse(Vector.empty());
    }

    /**
     * What has to be there as long as instances are: one that is cut off while it ends cannot tell its cluster, which
     * then cannot be deleted; and no gateway goes as long as one of them has a public address.
     */
    Vector<LogicalId> beforeInstances() {
        return own.map(made -> hasNat() ? inside(made) : outside(made)).getOrElse(Vector.empty());
    }

    private static Vector<LogicalId> outside(VpcNetwork made) {
        return namesAndEndpoints(made)
                .append(VpcNetwork.PUBLIC_ROUTE)
                .appendAll(made.zones().map(Zone::publicSubnet).map(VpcNetwork::association));
    }

    private static Vector<LogicalId> inside(VpcNetwork made) {
        return namesAndEndpoints(made)
                .appendAll(made.zones().filter(zone -> zone.exit().isDefined()).map(Zone::privateRoute))
                .appendAll(made.zones().map(Zone::privateSubnet).map(VpcNetwork::association));
    }

    private static Vector<LogicalId> namesAndEndpoints(VpcNetwork made) {
        return made.endpoints().map(Endpoint::id).prepend(VpcNetwork.DHCP_ASSOCIATION);
    }

    /** What has to be there before a balancer can be reached. */
    Vector<LogicalId> beforeBalancers() {
        return own.map(made -> Vector.of(VpcNetwork.PUBLIC_ROUTE)).getOrElse(Vector.empty());
    }
}
