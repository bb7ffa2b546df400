package dev.stowage.convert.modern;

import dev.stowage.compose.Network;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.SharedResources;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.BalancerKind;
import dev.stowage.ecs.GroupIngress;
import dev.stowage.ecs.Ingress;
import dev.stowage.ecs.NetworkGroup;
import dev.stowage.ecs.SecurityGroup;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Traffic;
import dev.stowage.ecs.TrafficSource;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.Transport;
import dev.stowage.value.LogicalId;
import dev.stowage.value.NetworkName;
import dev.stowage.value.Port;
import dev.stowage.value.ResourceName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;

/** Networks as security groups: who shares a network may talk, and the balancers may reach what is published. */
final class Networks {
    private final ConversionContext context;
    private final NetworkPlan plan;
    private final BalancerReferences references;

    Networks(ConversionContext context, NetworkPlan plan) {
        this.context = context;
        this.plan = plan;
        this.references = BalancerReferences.of(context);
    }

    BalancerReferences balancers() {
        return references;
    }

    Vector<NetworkGroup> groups() {
        return context.networks().map(name -> group(name, network(name)));
    }

    /** A name and the number of a port can run together: a1 and 80 say the same as a and 180. */
    Vector<Problem> clashes() {
        Map<LogicalId, NetworkName> owners = new HashMap<>();
        return groups().flatMap(group -> group.ingress()
                .flatMap(rule -> Option.of(owners.putIfAbsent(rule.id(), group.name()))
                        .filter(first -> !first.equals(group.name()))
                        .map(first -> clash(first, group.name(), rule.id()))));
    }

    private static Problem clash(NetworkName first, NetworkName second, LogicalId id) {
        return Problem.about(
                EcsProblem.NAME_AND_PORT_COLLISION,
                ComposePath.network(second),
                "with the numbers of their ports, " + first + " and " + second + " have the same name in a template: "
                        + id,
                "give one of them a name that does not end in a digit");
    }

    /** The security groups of tasks. */
    Vector<Text> of(Task task) {
        return task.main().service().networks().keySet().toVector().map(this::id);
    }

    Text id(NetworkName name) {
        return SharedResources.group(context, name);
    }

    /** Whether a balancer gets a way into the tasks: those of a service, through any network that is not internal. */
    boolean reachable(Part part) {
        return context.taskOf().get(part.name()).filter(Task::isKept).exists(this::isOutside);
    }

    /** Whether a port of the part is behind a balancer that the project makes. */
    boolean isBehindOwnBalancer(Part part) {
        return reachable(part)
                && part.settings()
                        .ports()
                        .exists(port -> port.hasListener() && balancers().areOwn(Balancers.kind(port)));
    }

    private boolean isOutside(Task task) {
        return task.main()
                .service()
                .networks()
                .keySet()
                .exists(name -> !network(name).exists(Network::internal));
    }

    private Option<Network> network(NetworkName name) {
        return context.project().networks().get(name);
    }

    private NetworkGroup group(NetworkName name, Option<Network> network) {
        NetworkGroup.Builder group = NetworkGroup.builder().name(name);
        Vector<GroupIngress> published = network.exists(Network::internal) ? Vector.empty() : numbered(published(name));
        return context.securityGroup(name)
                .map(found -> group.ingress(published).build())
                .getOrElse(() -> group.group(labelled(SharedResources.madeGroup(context, name, plan.vpc()), network))
                        .ingress(published.prepend(SharedResources.within(context, name)))
                        .build());
    }

    private static SecurityGroup labelled(SecurityGroup group, Option<Network> network) {
        return SecurityGroup.builder()
                .from(group)
                .tags(Tags.with(group.tags(), network.map(Network::labels).getOrElse(LinkedHashMap.empty())))
                .build();
    }

    /** Services share a rule; blocks of addresses that differ in signs only are told apart by a number. */
    private static Vector<GroupIngress> numbered(Vector<GroupIngress> rules) {
        return rules.distinctBy(rule -> Tuple.of(rule.id(), rule.rule().source()))
                .groupBy(GroupIngress::id)
                .values()
                .toVector()
                .flatMap(equal -> equal.zipWithIndex((rule, at) ->
                        at == 0 ? rule : new GroupIngress(again(rule, at + 1), rule.group(), rule.rule())));
    }

    private static LogicalId again(GroupIngress rule, int count) {
        return new LogicalId(rule.id().value() + count);
    }

    private Vector<GroupIngress> published(NetworkName name) {
        return context.tasks()
                .filter(task ->
                        task.isKept() && task.main().service().networks().containsKey(name))
                .flatMap(Task::parts)
                .flatMap(part -> part.settings().ports().flatMap(port -> ways(name, part, port)));
    }

    private Vector<GroupIngress> ways(NetworkName name, Part part, ServicePort port) {
        Vector<TrafficSource> sources = references.sources(part, port);
        Vector<Tuple2<Port, Transport>> doors = Vector.of(Tuple.of(port.target(), port.transport()))
                .appendAll(port.check().port().map(check -> Tuple.of(check, Transport.TCP)));
        return doors.flatMap(door -> sources.map(source -> way(name, door._1, door._2, source, references.kind(port))));
    }

    /** What the id says beside the port, so that no two sources have one: how traffic comes, or from where. */
    private static String suffix(Transport transport, TrafficSource source, BalancerKind kind) {
        String byBalancer = transport == Transport.UDP ? "UDP" : kind == BalancerKind.NETWORK ? "TCP" : "";
        String from = transport.name() + "From";
        return source.fold(new TrafficSource.Cases<>(
                cidr -> from + ResourceName.of(cidr.block()),
                group -> BalancerReferences.asked(group).map(id -> from + id).getOrElse(byBalancer),
                list -> from + ResourceName.of(list.id())));
    }

    private GroupIngress way(
            NetworkName name, Port target, Transport transport, TrafficSource source, BalancerKind kind) {
        return new GroupIngress(
                Names.ingress(name, target, suffix(transport, source, kind)),
                id(name),
                new Ingress(
                        source,
                        new Traffic(transport.word(), Option.some(target)),
                        target + "/" + transport.word() + " from the load balancer on " + name + " network"));
    }
}
