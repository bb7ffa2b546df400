package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.ecs.BalancerKind;
import dev.stowage.ecs.Parameter;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.TrafficSource;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The load balancers as the rest of a template refers to them: those of the project, and the one that the file names. */
record BalancerReferences(Option<ExistingBalancer> existing) {
    private static final LogicalId GROUP = new LogicalId("LoadBalancerSecurityGroupId");
    private static final TrafficSource ASKED = new TrafficSource.Group(Text.idOf(GROUP));

    /** What an alias in Route 53 leads to. */
    record Alias(Text dnsName, Text hostedZone) {}

    static BalancerReferences of(ConversionContext context) {
        return new BalancerReferences(ExistingBalancer.of(context));
    }

    /** Whether the project makes the balancer of this kind, where it needs one. */
    boolean areOwn(BalancerKind kind) {
        return ofKind(kind).isEmpty();
    }

    private Option<ExistingBalancer> ofKind(BalancerKind kind) {
        return existing.filter(balancer -> balancer.kind() == kind);
    }

    /** The kind of balancer before a port: of one that exists where it is before a target group that exists. */
    BalancerKind kind(ServicePort port) {
        return existing.filter(balancer -> !port.hasListener())
                .map(ExistingBalancer::kind)
                .getOrElse(() -> Balancers.kind(port));
    }

    Text arn(BalancerKind kind) {
        return ofKind(kind).map(balancer -> Text.of(balancer.arn())).getOrElse(Text.idOf(Names.balancer(kind)));
    }

    Text fullName(BalancerKind kind) {
        return ofKind(kind)
                .map(balancer -> Text.of(balancer.fullName()))
                .getOrElse(new Text.Attribute(Names.balancer(kind), "LoadBalancerFullName"));
    }

    /** None when it is not known where the balancer that exists is found. */
    Option<Alias> alias(BalancerKind kind) {
        return ofKind(kind)
                .map(balancer -> balancer.found()
                        .flatMap(found -> found.dnsName()
                                .flatMap(name ->
                                        found.hostedZone().map(zone -> new Alias(Text.of(name), Text.of(zone))))))
                .getOrElse(() -> Option.some(new Alias(
                        new Text.Attribute(Names.balancer(kind), "DNSName"),
                        new Text.Attribute(Names.balancer(kind), "CanonicalHostedZoneID"))));
    }

    /**
     * From where requests for a port come: from the security group of its balancer, or from everyone who may reach the port
     * where the balancer has no group.
     */
    Vector<TrafficSource> sources(Part part, ServicePort port) {
        boolean foreign = !port.hasListener();
        Option<ExistingBalancer> before = foreign ? existing : ofKind(Balancers.kind(port));
        return before.map(balancer -> groups(balancer, port))
                .getOrElse(() -> foreign
                        ? beforeTargetGroup(part, port)
                        : Vector.of(new TrafficSource.Group(Text.idOf(Names.balancerGroup(Balancers.kind(port))))));
    }

    /** A target group does not tell which balancer is before it, so that is asked for, unless the file says who may come. */
    private static Vector<TrafficSource> beforeTargetGroup(Part part, ServicePort port) {
        return port.extension()
                .allowCidrs()
                .orElse(part.settings().extension().allowCidrs())
                .map(blocks -> blocks.map(Balancers::source))
                .getOrElse(() -> Vector.of(ASKED));
    }

    /** All interfaces of a balancer are in each of its groups, so the first one tells them. */
    private static Vector<TrafficSource> groups(ExistingBalancer balancer, ServicePort port) {
        return balancer.found()
                .map(found -> found.securityGroups()
                        .headOption()
                        .map(id -> Vector.<TrafficSource>of(new TrafficSource.Group(Text.of(id))))
                        .getOrElse(() -> everyone(port)))
                .getOrElse(() -> Vector.of(ASKED));
    }

    private static Vector<TrafficSource> everyone(ServicePort port) {
        return port.allowCidrs().map(Balancers::source);
    }

    /** The name of the parameter that tells this source, so that the way from it is never taken for one from another balancer. */
    static Option<LogicalId> asked(TrafficSource source) {
        return Option.when(source.equals(ASKED), GROUP);
    }

    /** The group of a balancer of which only the ARN is known, or a target group. */
    Vector<Parameter> parameters(Vector<Part> parts) {
        boolean isAsked = parts.exists(part ->
                part.settings().ports().exists(port -> sources(part, port).contains(ASKED)));
        return isAsked ? Vector.of(new Parameter.BalancerGroup(GROUP)) : Vector.empty();
    }
}
