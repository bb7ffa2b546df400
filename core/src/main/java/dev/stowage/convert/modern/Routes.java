package dev.stowage.convert.modern;

import dev.stowage.convert.site.Place;
import dev.stowage.convert.site.Site.Part;
import dev.stowage.ecs.Listener;
import dev.stowage.ecs.ListenerAction;
import dev.stowage.ecs.Route;
import dev.stowage.ecs.Tag;
import dev.stowage.ecs.TargetCheck;
import dev.stowage.ecs.TargetGroup;
import dev.stowage.ecs.Text;
import dev.stowage.extension.Protocol;
import dev.stowage.validate.ServicePort;
import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Locale;

/** Published ports: a target group on the container's port and a listener on the published one. */
final class Routes {
    private static final String TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06";
    private static final String BOTH_TRANSPORTS = "TCP_UDP";

    private final Place place;
    private final Networks networks;

    Routes(Place place, Networks networks) {
        this.place = place;
        this.networks = networks;
    }

    Vector<Route> of(Part part, Vector<Tag> tags) {
        return served(part).map(port -> new Route(targetGroup(part, port, tags), Option.some(listener(part, port))));
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

    static LogicalId listenerId(Part part, ServicePort port) {
        return Names.port(part.name(), port, "Listener");
    }

    private TargetGroup targetGroup(Part part, ServicePort port, Vector<Tag> tags) {
        return TargetGroup.builder()
                .id(targetGroup(part, port))
                .port(port.target())
                .protocol(
                        Option.some(port.isHttp() ? upper(port.targetProtocol().word()) : transport(part, port)))
                .protocolVersion(version(port.protocol()))
                .attributes(stickiness(port))
                .vpc(place.vpc())
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

    private Listener listener(Part part, ServicePort port) {
        boolean encrypted = encrypted(port.protocol());
        return Listener.builder()
                .id(listenerId(part, port))
                .balancer(Text.idOf(Names.balancer(Balancers.kind(port))))
                .port(port.published())
                .protocol(Option.some(listenerProtocol(part, port)))
                .certificates(encrypted ? port.certificate().toVector() : Vector.empty())
                .sslPolicy(Option.when(encrypted, TLS_POLICY))
                .action(new ListenerAction.Forward(Text.idOf(targetGroup(part, port))))
                .build();
    }

    private static boolean encrypted(Protocol protocol) {
        return switch (protocol) {
            case HTTPS, HTTP2, GRPC, TLS -> true;
            case HTTP, TCP, UDP -> false;
        };
    }

    private static String listenerProtocol(Part part, ServicePort port) {
        return switch (port.protocol()) {
            case HTTP -> "HTTP";
            case HTTPS, HTTP2, GRPC -> "HTTPS";
            case TLS -> "TLS";
            case TCP, UDP -> transport(part, port);
        };
    }

    private static String transport(Part part, ServicePort port) {
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

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
