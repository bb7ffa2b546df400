package dev.stowage.convert.modern;

import dev.stowage.compose.Network;
import dev.stowage.convert.site.ExistingResources;
import dev.stowage.convert.site.SharedResources;
import dev.stowage.convert.site.Site;
import dev.stowage.convert.site.Site.Part;
import dev.stowage.convert.site.Task;
import dev.stowage.ecs.BalancerKind;
import dev.stowage.ecs.GroupIngress;
import dev.stowage.ecs.Ingress;
import dev.stowage.ecs.NetworkGroup;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Traffic;
import dev.stowage.ecs.TrafficSource;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.ServicePort;
import dev.stowage.validate.Transport;
import dev.stowage.value.LogicalId;
import dev.stowage.value.NetworkName;
import dev.stowage.value.Port;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;

/** Networks as security groups: who shares a network may talk, and the balancers may reach what is published. */
final class Networks {
    private final Site site;
    private final NetworkPlan plan;

    Networks(Site site, NetworkPlan plan) {
        this.site = site;
        this.plan = plan;
    }

    Vector<NetworkGroup> groups() {
        return site.networks().map(name -> group(name, network(name)));
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
        return ExistingResources.problem(
                ProblemId.NAME_AND_PORT_COLLISION,
                AttributePath.of("networks", second.value()),
                "with the numbers of their ports, " + first + " and " + second + " are one name in a template: " + id,
                "give one of them a name that does not end in a digit");
    }

    /** The security groups of tasks. */
    Vector<Text> of(Task task) {
        return task.main().service().networks().keySet().toVector().map(this::id);
    }

    Text id(NetworkName name) {
        return SharedResources.group(site, name);
    }

    /** Whether a balancer gets a way into the tasks: those of a service, through any network that is not internal. */
    boolean reachable(Part part) {
        return site.taskOf().get(part.name()).filter(Task::isKept).exists(this::isOutside);
    }

    private boolean isOutside(Task task) {
        return task.main()
                .service()
                .networks()
                .keySet()
                .exists(name -> !network(name).exists(Network::internal));
    }

    private Option<Network> network(NetworkName name) {
        return site.project().networks().get(name);
    }

    private NetworkGroup group(NetworkName name, Option<Network> network) {
        NetworkGroup.Builder group = NetworkGroup.builder().name(name);
        Vector<GroupIngress> published = network.exists(Network::internal)
                ? Vector.empty()
                : published(name).distinctBy(GroupIngress::id);
        return site.securityGroup(name)
                .map(found -> group.ingress(published).build())
                .getOrElse(() -> group.group(SharedResources.madeGroup(site, name, plan.vpc()))
                        .ingress(published.prepend(SharedResources.within(site, name)))
                        .build());
    }

    private Vector<GroupIngress> published(NetworkName name) {
        return site.tasks()
                .filter(task ->
                        task.isKept() && task.main().service().networks().containsKey(name))
                .flatMap(Task::parts)
                .flatMap(part -> part.settings().ports())
                .flatMap(port -> ways(name, port));
    }

    private Vector<GroupIngress> ways(NetworkName name, ServicePort port) {
        BalancerKind kind = Balancers.kind(port);
        return Vector.of(way(name, port.target(), port.transport(), kind))
                .appendAll(port.check().port().map(check -> way(name, check, Transport.TCP, kind)));
    }

    private GroupIngress way(NetworkName name, Port target, Transport transport, BalancerKind kind) {
        String suffix = transport == Transport.UDP ? "UDP" : "";
        return new GroupIngress(
                Names.ingress(name, target, suffix),
                id(name),
                new Ingress(
                        new TrafficSource.Group(Text.idOf(Names.balancerGroup(kind))),
                        new Traffic(transport.word(), Option.some(target)),
                        target + "/" + transport.word() + " from the load balancer on " + name + " network"));
    }
}
