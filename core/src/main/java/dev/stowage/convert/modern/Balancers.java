package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.NetworkPlacement;
import dev.stowage.ecs.Balancer;
import dev.stowage.ecs.BalancerKind;
import dev.stowage.ecs.Ingress;
import dev.stowage.ecs.Listener;
import dev.stowage.ecs.ListenerAction;
import dev.stowage.ecs.Output;
import dev.stowage.ecs.Parameter;
import dev.stowage.ecs.SecurityGroup;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Traffic;
import dev.stowage.ecs.TrafficSource;
import dev.stowage.extension.LoadBalancerChoice;
import dev.stowage.extension.LoadBalancerSettings;
import dev.stowage.extension.Protocol;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.value.BalancerScheme;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.Port;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Function;

/** The load balancers: one for HTTP and one for everything else, each with a group of its own. */
final class Balancers {
    private final ConversionContext context;
    private final NetworkPlan plan;
    private final BalancerReferences references;
    private final Listeners listeners;
    private final Vector<Part> reachable;
    private final Vector<ServicePort> ports;

    Balancers(ConversionContext context, NetworkPlan plan, Networks networks) {
        this.context = context;
        this.plan = plan;
        this.references = networks.balancers();
        this.listeners = new Listeners(context, networks);
        this.reachable = context.parts().filter(networks::reachable);
        this.ports = reachable
                .map(Part::settings)
                .flatMap(settings -> settings.ports())
                .filter(ServicePort::hasListener);
    }

    static BalancerKind kind(ServicePort port) {
        return port.isHttp() ? BalancerKind.APPLICATION : BalancerKind.NETWORK;
    }

    Vector<Balancer> balancers() {
        return kinds().map(this::balancer);
    }

    Vector<Parameter> parameters() {
        return references.parameters(reachable);
    }

    Vector<Output> outputs() {
        return kinds().map(kind -> new Output(
                Names.balancerOutput(kind),
                "DNS name of the " + kind.word() + " load balancer",
                new Text.Attribute(Names.balancer(kind), "DNSName")));
    }

    private Vector<BalancerKind> kinds() {
        return Vector.of(BalancerKind.values())
                .filter(kind -> references.areOwn(kind) && ports(kind).nonEmpty());
    }

    /** Those of no service on a balancer that exists; whom its other ports lead to, and so a redirect, is not ours. */
    Vector<Listener> listenersElsewhere() {
        return references.areOwn(BalancerKind.APPLICATION) ? Vector.empty() : listeners.unowned();
    }

    private Vector<ServicePort> ports(BalancerKind kind) {
        return ports.filter(port -> kind(port) == kind);
    }

    private Balancer balancer(BalancerKind kind) {
        return Balancer.builder()
                .id(Names.balancer(kind))
                .kind(kind)
                .scheme(scheme())
                .ownGroup(group(kind))
                .groups(Vector.of(Text.idOf(Names.balancerGroup(kind))))
                .subnets(plan.entrances().map(NetworkPlacement.Subnet::id))
                .attributes(attributes(kind))
                .tags(Vector.of(context.projectTag()))
                .dependencies(OneOrMany.of(plan.beforeBalancers()))
                .webAcl(http(kind, LoadBalancerSettings::wafAcl))
                .listeners(Vector.<Listener>empty()
                        .appendAll(Option.when(redirected(kind).nonEmpty(), Balancers::redirect))
                        .appendAll(kind == BalancerKind.APPLICATION ? listeners.unowned() : Vector.empty()))
                .build();
    }

    private BalancerScheme scheme() {
        return chosen(LoadBalancerSettings::scheme).getOrElse(BalancerScheme.INTERNET_FACING);
    }

    private Option<LoadBalancerSettings> settings() {
        return context.settings().extension().loadBalancer().flatMap(LoadBalancerChoice::own);
    }

    private LinkedHashMap<String, String> attributes(BalancerKind kind) {
        Vector<Tuple2<String, Option<String>>> asked = Vector.of(
                Tuple.of("load_balancing.cross_zone.enabled", Option.when(kind == BalancerKind.NETWORK, "true")),
                Tuple.of(
                        "access_logs.s3.enabled",
                        chosen(LoadBalancerSettings::accessLogs).map(bucket -> "true")),
                Tuple.of("access_logs.s3.bucket", chosen(LoadBalancerSettings::accessLogs)),
                Tuple.of(
                        "deletion_protection.enabled",
                        chosen(LoadBalancerSettings::deletionProtection).map(String::valueOf)),
                Tuple.of(
                        "idle_timeout.timeout_seconds",
                        http(kind, LoadBalancerSettings::idleTimeout)
                                .map(Duration::toSeconds)
                                .map(String::valueOf)),
                Tuple.of(
                        "routing.http.drop_invalid_header_fields.enabled",
                        http(kind, LoadBalancerSettings::dropInvalidHeaders).map(String::valueOf)));
        return LinkedHashMap.ofEntries(
                asked.flatMap(attribute -> attribute._2.map(value -> Tuple.of(attribute._1, value))));
    }

    private <T> Option<T> chosen(Function<LoadBalancerSettings, Option<T>> setting) {
        return settings().flatMap(setting);
    }

    private <T> Option<T> http(BalancerKind kind, Function<LoadBalancerSettings, Option<T>> setting) {
        return kind == BalancerKind.APPLICATION ? chosen(setting) : Option.none();
    }

    private SecurityGroup group(BalancerKind kind) {
        Vector<Ingress> redirect = redirected(kind).flatMap(port -> ways(port, Port.HTTP));
        Vector<Ingress> listeners = ports(kind).flatMap(port -> ways(port, port.published()));
        return SecurityGroup.builder()
                .id(Names.balancerGroup(kind))
                .description(context.project().name() + " Security Group for the " + kind.word() + " load balancer")
                .vpc(plan.vpc())
                .ingress(redirect.appendAll(listeners).distinct().sorted(Balancers::byPort))
                .tags(Vector.of(context.projectTag()))
                .build();
    }

    private static Vector<Ingress> ways(ServicePort port, Port listener) {
        String transport = port.transport().word();
        return port.allowCidrs()
                .map(source -> new Ingress(
                        source(source), new Traffic(transport, Option.some(listener)), listener + "/" + transport));
    }

    static TrafficSource source(String written) {
        return written.startsWith("pl-") ? new TrafficSource.PrefixList(written) : new TrafficSource.Cidr(written);
    }

    /** The HTTPS ports to which clients of port 80 are sent: those on 443, as long as nobody publishes 80. */
    private Vector<ServicePort> redirected(BalancerKind kind) {
        Vector<ServicePort> http = kind == BalancerKind.APPLICATION ? ports(kind) : Vector.empty();
        boolean taken = http.exists(port -> port.published().equals(Port.HTTP));
        return taken
                ? Vector.empty()
                : http.filter(port -> port.published().equals(Port.HTTPS) && port.protocol() != Protocol.HTTP);
    }

    private static Listener redirect() {
        return Listener.builder()
                .id(Names.REDIRECT_LISTENER)
                .balancer(Text.idOf(Names.balancer(BalancerKind.APPLICATION)))
                .port(Port.HTTP)
                .protocol(Option.some("HTTP"))
                .action(new ListenerAction.RedirectToHttps())
                .build();
    }

    /** So that the order of the services in the file changes nothing; comparators of the JDK are made at run time, which costs start-up. */
    private static int byPort(Ingress one, Ingress other) {
        int ports = Integer.compare(port(one), port(other));
        return ports == 0 ? one.traffic().protocol().compareTo(other.traffic().protocol()) : ports;
    }

    private static int port(Ingress way) {
        return way.traffic().port().map(Port::number).getOrElse(0);
    }
}
