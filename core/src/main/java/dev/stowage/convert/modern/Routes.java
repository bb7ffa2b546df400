package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.AlternateTarget;
import dev.stowage.ecs.ListenerRule;
import dev.stowage.ecs.Route;
import dev.stowage.ecs.ServiceTarget;
import dev.stowage.ecs.Tag;
import dev.stowage.ecs.TargetGroup;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Transform;
import dev.stowage.extension.Protocol;
import dev.stowage.extension.Rewrite;
import dev.stowage.extension.RoutingRule;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Published ports: a target group on the container's port and a listener on the published one. */
final class Routes {
    private static final int FIRST = 1;

    /** Tried after all others. */
    private static final RoutingRule ALL_REQUESTS =
            RoutingRule.builder().addPath("/*").priority(RoutingRule.LAST).build();

    private static final String BOTH_TRANSPORTS = "TCP_UDP";

    private final ConversionContext context;
    private final NetworkPlan plan;
    private final Networks networks;
    private final Listeners listeners;

    Routes(ConversionContext context, NetworkPlan plan, Networks networks) {
        this.context = context;
        this.plan = plan;
        this.networks = networks;
        this.listeners = new Listeners(context, networks);
    }

    Route of(PublishedPort published, Vector<Tag> tags) {
        Part part = published.part();
        return route(part, published.port(), targetGroup(part, published.port(), tags));
    }

    Vector<PublishedPort> served(Task task) {
        return task.parts().flatMap(part -> served(part).map(port -> new PublishedPort(part, port)));
    }

    /**
     * The ports with a listener; TCP and UDP of one published port share one, which stands for the TCP port, and those that
     * rules tell apart do so too.
     */
    Vector<ServicePort> served(Part part) {
        return networks.reachable(part)
                ? part.settings()
                        .ports()
                        .filter(ServicePort::hasListener)
                        .sortBy(ServicePort::transport)
                        .distinctBy(port -> Tuple.of(port.published(), port.apart()))
                        .sortBy(ServicePort::position)
                : Vector.empty();
    }

    /** The ports that balancers send requests to, those before target groups that exist among them, in their order. */
    Vector<PublishedPort> entered(Task task) {
        return task.parts()
                .flatMap(part -> served(part)
                        .appendAll(attached(part))
                        .sortBy(ServicePort::position)
                        .map(port -> new PublishedPort(part, port)));
    }

    private Vector<ServicePort> attached(Part part) {
        return networks.reachable(part) ? part.settings().ports().reject(ServicePort::hasListener) : Vector.empty();
    }

    Vector<ServiceTarget> targets(Task task) {
        TaskPorts ports = TaskPorts.of(task);
        return entered(task).map(entered -> {
            String holder = Names.plain(
                    ports.holder(entered.part(), entered.port().target()).value());
            return target(holder, task, entered.part(), entered.port());
        });
    }

    private ServiceTarget target(String holder, Task task, Part part, ServicePort port) {
        return port.extension()
                .targetGroup()
                .map(arn -> ServiceTarget.of(holder, port.target(), Text.of(arn)))
                .getOrElse(() -> new ServiceTarget(
                        holder,
                        port.target(),
                        Text.idOf(targetGroup(part, port)),
                        Option.when(Shifts.moves(task), () -> alternate(task, part, port))));
    }

    static LogicalId targetGroup(Part part, ServicePort port) {
        return Names.port(part.name(), port, "TargetGroup");
    }

    /** What leads to the targets: without it, ECS refuses them. */
    LogicalId entrance(Part part, ServicePort port) {
        return needsRule(part, port) ? ruleId(part, port) : listeners.id(part, port);
    }

    private static LogicalId ruleId(Part part, ServicePort port) {
        return Names.port(part.name(), port, "Rule");
    }

    private Route route(Part part, ServicePort port, TargetGroup targetGroup) {
        boolean hasRule = port.extension().rule().isDefined();
        return new Route(
                targetGroup,
                Option.when(
                        moves(part),
                        () -> TargetGroup.builder()
                                .from(targetGroup)
                                .id(alternateGroup(part, port))
                                .build()),
                Option.when(!hasRule, () -> listeners.own(part, port)),
                Option.when(needsRule(part, port), () -> rule(part, port)),
                listeners.furtherCertificate(part, port));
    }

    /** Traffic for HTTP is shifted by a rule; where the file has none, one for all requests stands in. */
    private boolean needsRule(Part part, ServicePort port) {
        return port.extension().rule().isDefined() || (moves(part) && port.isHttp());
    }

    private static LogicalId alternateGroup(Part part, ServicePort port) {
        return Names.port(part.name(), port, "AlternateTargetGroup");
    }

    /** The service that a task is called after says how the whole task is deployed. */
    private boolean moves(Part part) {
        return context.taskOf().get(part.name()).exists(Shifts::moves);
    }

    private AlternateTarget alternate(Task task, Part part, ServicePort port) {
        return new AlternateTarget(
                Text.idOf(alternateGroup(part, port)),
                Text.idOf(entrance(part, port)),
                Text.arnOf(Roles.infrastructureRole(task)));
    }

    private ListenerRule rule(Part part, ServicePort port) {
        RoutingRule rule = port.extension().rule().getOrElse(ALL_REQUESTS);
        return new ListenerRule(
                ruleId(part, port),
                Text.idOf(listeners.id(part, port)),
                rule.priority().getOrElse(FIRST),
                rule.hosts(),
                rule.paths(),
                transforms(rule),
                Text.idOf(targetGroup(part, port)),
                Option.when(moves(part), () -> Text.idOf(alternateGroup(part, port))));
    }

    private static Vector<Transform> transforms(RoutingRule rule) {
        return Vector.of(
                        rule.hostRewrite().map(rewrite -> transform(Transform.Part.HOST, rewrite)),
                        rule.urlRewrite().map(rewrite -> transform(Transform.Part.URL, rewrite)))
                .flatMap(transform -> transform);
    }

    private static Transform transform(Transform.Part part, Rewrite rewrite) {
        return new Transform(part, rewrite.regex(), rewrite.replace());
    }

    private TargetGroup targetGroup(Part part, ServicePort port, Vector<Tag> tags) {
        return TargetGroup.builder()
                .id(targetGroup(part, port))
                .port(port.target())
                .protocol(Option.some(
                        isOfTransport(port)
                                ? transport(part, port)
                                : upper(port.targetProtocol().word())))
                .protocolVersion(version(port.protocol()))
                .attributes(drain(part).merge(stickiness(port)))
                .vpc(plan.vpc())
                .check(TargetChecks.of(port))
                .tags(tags)
                .build();
    }

    /** Behind a listener that passes on what comes; TLS ends there, and is all that it takes. */
    private static boolean isOfTransport(ServicePort port) {
        return port.protocol() == Protocol.TCP || port.protocol() == Protocol.UDP;
    }

    private static LinkedHashMap<String, String> drain(Part part) {
        return part.settings()
                .drainSeconds()
                .map(seconds -> LinkedHashMap.of("deregistration_delay.timeout_seconds", Integer.toString(seconds)))
                .getOrElse(LinkedHashMap.empty());
    }

    /** An application balancer marks its clients with a cookie; a network balancer knows them by their addresses. */
    private static LinkedHashMap<String, String> stickiness(ServicePort port) {
        return port.extension()
                .stickiness()
                .map(duration -> port.isHttp()
                        ? LinkedHashMap.of(
                                "stickiness.enabled", "true",
                                "stickiness.type", "lb_cookie",
                                "stickiness.lb_cookie.duration_seconds", Long.toString(duration.toSeconds()))
                        : LinkedHashMap.of("stickiness.enabled", "true", "stickiness.type", "source_ip"))
                .getOrElse(LinkedHashMap.empty());
    }

    private static Option<String> version(Protocol protocol) {
        return Option.when(protocol == Protocol.HTTP2 || protocol == Protocol.GRPC, () -> upper(protocol.word()));
    }

    static String transport(Part part, ServicePort port) {
        boolean both = part.settings()
                .ports()
                .exists(other -> other.published().equals(port.published()) && other.transport() != port.transport());
        return both ? BOTH_TRANSPORTS : upper(port.transport().word());
    }

    static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
