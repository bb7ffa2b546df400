package dev.stowage.convert.modern;

import dev.stowage.convert.site.Site;
import dev.stowage.convert.site.Site.Part;
import dev.stowage.convert.site.Task;
import dev.stowage.ecs.ListenerRule;
import dev.stowage.ecs.Route;
import dev.stowage.ecs.Tag;
import dev.stowage.ecs.TargetCheck;
import dev.stowage.ecs.TargetGroup;
import dev.stowage.ecs.Text;
import dev.stowage.extension.Protocol;
import dev.stowage.extension.RoutingRule;
import dev.stowage.validate.ServicePort;
import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Locale;

/** Published ports: a target group on the container's port and a listener on the published one. */
final class Routes {
    private static final int FIRST = 1;
    private static final String BOTH_TRANSPORTS = "TCP_UDP";

    private final NetworkPlan plan;
    private final Networks networks;
    private final Listeners listeners;

    Routes(Site site, NetworkPlan plan, Networks networks) {
        this.plan = plan;
        this.networks = networks;
        this.listeners = new Listeners(site, networks);
    }

    Route of(PublishedPort published, Vector<Tag> tags) {
        Part part = published.part();
        return route(part, published.port(), targetGroup(part, published.port(), tags));
    }

    Vector<PublishedPort> served(Task task) {
        return task.parts().flatMap(part -> served(part).map(port -> new PublishedPort(part, port)));
    }

    /** The ports with a listener; TCP and UDP of one published port share one, which stands for the TCP port. */
    Vector<ServicePort> served(Part part) {
        return networks.reachable(part)
                ? part.settings()
                        .ports()
                        .sortBy(ServicePort::transport)
                        .distinctBy(ServicePort::published)
                        .sortBy(ServicePort::position)
                : Vector.empty();
    }

    static LogicalId targetGroup(Part part, ServicePort port) {
        return Names.port(part.name(), port, "TargetGroup");
    }

    /** What leads to the targets: without it, ECS refuses them. */
    LogicalId entrance(Part part, ServicePort port) {
        return port.extension().rule().isDefined() ? ruleId(part, port) : listeners.of(part, port);
    }

    private static LogicalId ruleId(Part part, ServicePort port) {
        return Names.port(part.name(), port, "Rule");
    }

    private Route route(Part part, ServicePort port, TargetGroup targetGroup) {
        return new Route(
                targetGroup,
                Option.when(port.extension().rule().isEmpty(), () -> listeners.own(part, port)),
                port.extension().rule().map(rule -> rule(part, port, rule)),
                listeners.furtherCertificate(part, port));
    }

    private ListenerRule rule(Part part, ServicePort port, RoutingRule rule) {
        return new ListenerRule(
                ruleId(part, port),
                Text.idOf(listeners.of(part, port)),
                rule.priority().getOrElse(FIRST),
                rule.hosts(),
                rule.paths(),
                Text.idOf(targetGroup(part, port)));
    }

    private TargetGroup targetGroup(Part part, ServicePort port, Vector<Tag> tags) {
        return TargetGroup.builder()
                .id(targetGroup(part, port))
                .port(port.target())
                .protocol(
                        Option.some(port.isHttp() ? upper(port.targetProtocol().word()) : transport(part, port)))
                .protocolVersion(version(port.protocol()))
                .attributes(stickiness(port))
                .vpc(plan.vpc())
                .check(check(port))
                .tags(tags)
                .build();
    }

    private static LinkedHashMap<String, String> stickiness(ServicePort port) {
        return port.extension()
                .stickiness()
                .map(duration -> LinkedHashMap.of(
                        "stickiness.enabled", "true",
                        "stickiness.type", "lb_cookie",
                        "stickiness.lb_cookie.duration_seconds", Long.toString(duration.toSeconds())))
                .getOrElse(LinkedHashMap.empty());
    }

    private static Option<String> version(Protocol protocol) {
        return Option.when(protocol == Protocol.HTTP2 || protocol == Protocol.GRPC, () -> upper(protocol.word()));
    }

    static String transport(Part part, ServicePort port) {
        boolean both = part.settings()
                        .ports()
                        .filter(other -> other.published().equals(port.published()))
                        .map(ServicePort::transport)
                        .distinct()
                        .size()
                > 1;
        return both ? BOTH_TRANSPORTS : upper(port.transport().word());
    }

    /** An application balancer asks {@code /} and takes 200 to 399; a network balancer only connects. */
    private static Option<TargetCheck> check(ServicePort port) {
        dev.stowage.extension.TargetCheck asked = port.check();
        Option<String> usual = Option.when(port.isHttp() && port.protocol() != Protocol.GRPC, "200-399");
        TargetCheck check = TargetCheck.builder()
                .path(asked.path().orElse(Option.when(port.isHttp(), "/")))
                .matcher(asked.matcher().orElse(usual))
                .protocol(asked.protocol().map(Protocol::word).map(Routes::upper))
                .port(asked.port())
                .intervalSeconds(asked.interval().map(Duration::toSeconds))
                .timeoutSeconds(asked.timeout().map(Duration::toSeconds))
                .healthyThreshold(asked.healthy().map(Integer::longValue))
                .unhealthyThreshold(asked.unhealthy().map(Integer::longValue))
                .build();
        return Option.some(check);
    }

    static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
