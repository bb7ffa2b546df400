package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.ecs.Balancer;
import dev.stowage.ecs.Listener;
import dev.stowage.ecs.ListenerAction;
import dev.stowage.ecs.ListenerCertificate;
import dev.stowage.ecs.ListenerRule;
import dev.stowage.ecs.Route;
import dev.stowage.ecs.TargetCheck;
import dev.stowage.ecs.TargetGroup;
import dev.stowage.ecs.Transform;
import dev.stowage.value.LogicalId;
import dev.stowage.value.Port;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** Load balancers, their listeners, and the targets behind them. */
final class BalancerResources {
    private BalancerResources() {}

    static Vector<Tuple2<LogicalId, Resource>> balancer(Balancer balancer) {
        Properties properties = Properties.none()
                .list("LoadBalancerAttributes", balancer.attributes().toVector(), BalancerResources::attribute)
                .text("Scheme", balancer.scheme().word())
                .references("SecurityGroups", balancer.groups())
                .references("Subnets", balancer.subnets())
                .text("Type", balancer.kind().word())
                .tags(balancer.tags());
        Resource resource = properties
                .resource("AWS::ElasticLoadBalancingV2::LoadBalancer")
                .dependsOn(balancer.dependencies())
                .build();
        return balancer.ownGroup()
                .map(NetworkResources::group)
                .toVector()
                .append(Tuple.of(balancer.id(), resource))
                .appendAll(balancer.webAcl().map(acl -> webAcl(balancer, acl)))
                .appendAll(balancer.listeners().map(BalancerResources::listener));
    }

    static Vector<Tuple2<LogicalId, Resource>> route(Route route) {
        return Vector.of(targetGroup(route.targetGroup()))
                .appendAll(route.alternate().map(BalancerResources::targetGroup))
                .appendAll(route.listener().map(BalancerResources::listener))
                .appendAll(route.certificate().map(BalancerResources::certificate))
                .appendAll(route.rule().map(BalancerResources::rule));
    }

    private static Tuple2<LogicalId, Resource> webAcl(Balancer balancer, String acl) {
        Properties properties = Properties.none()
                .with("ResourceArn", Expression.ref(balancer.id()))
                .text("WebACLArn", acl);
        return properties.resource(new LogicalId("WebACLAssociation"), "AWS::WAFv2::WebACLAssociation");
    }

    private static Tuple2<LogicalId, Resource> certificate(ListenerCertificate certificate) {
        Properties properties = Properties.none()
                .with("Certificates", Expression.list(certificate(certificate.arn())))
                .with("ListenerArn", certificate.listener());
        return properties.resource(certificate.id(), "AWS::ElasticLoadBalancingV2::ListenerCertificate");
    }

    private static Tuple2<LogicalId, Resource> rule(ListenerRule rule) {
        Properties properties = Properties.none()
                .with("Actions", Expression.list(shared(rule)))
                .with(
                        "Conditions",
                        Expression.list(condition("host-header", "HostHeaderConfig", rule.hosts())
                                .appendAll(condition("path-pattern", "PathPatternConfig", rule.paths()))))
                .with("ListenerArn", rule.listener())
                .whole("Priority", rule.priority())
                .list("Transforms", rule.transforms(), BalancerResources::transform);
        return properties.resource(rule.id(), "AWS::ElasticLoadBalancingV2::ListenerRule");
    }

    private static Expression transform(Transform transform) {
        return switch (transform.part()) {
            case URL -> transform("url-rewrite", "UrlRewriteConfig", transform);
            case HOST -> transform("host-header-rewrite", "HostHeaderRewriteConfig", transform);
        };
    }

    private static Expression transform(String type, String settings, Transform transform) {
        Properties rewrite = Properties.none().text("Regex", transform.regex()).text("Replace", transform.replace());
        Properties all = Properties.none().with("Rewrites", Expression.list(Vector.of(rewrite.expression())));
        return Properties.none()
                .text("Type", type)
                .with(settings, all.expression())
                .expression();
    }

    private static Vector<Expression> condition(String field, String settings, Vector<String> values) {
        Properties condition = Properties.none()
                .text("Field", field)
                .with(settings, Properties.none().texts("Values", values).expression());
        return values.isEmpty() ? Vector.empty() : Vector.of(condition.expression());
    }

    private static Tuple2<LogicalId, Resource> targetGroup(TargetGroup group) {
        Properties properties = Properties.none()
                .whole("Port", group.port().number())
                .text("Protocol", group.protocol())
                .text("ProtocolVersion", group.protocolVersion())
                .list("TargetGroupAttributes", group.attributes().toVector(), BalancerResources::attribute)
                .text("TargetType", "ip")
                .with("VpcId", group.vpc())
                .tags(group.tags());
        String codes = group.protocolVersion().contains("GRPC") ? "GrpcCode" : "HttpCode";
        Properties checked =
                group.check().map(check -> checked(properties, check, codes)).getOrElse(properties);
        return checked.resource(group.id(), "AWS::ElasticLoadBalancingV2::TargetGroup");
    }

    private static Properties checked(Properties group, TargetCheck check, String codes) {
        return group.whole("HealthCheckIntervalSeconds", check.intervalSeconds())
                .text("HealthCheckPath", check.path())
                .text("HealthCheckPort", check.port().map(port -> Integer.toString(port.number())))
                .text("HealthCheckProtocol", check.protocol())
                .whole("HealthCheckTimeoutSeconds", check.timeoutSeconds())
                .whole("HealthyThresholdCount", check.healthyThreshold())
                .optional(
                        "Matcher",
                        check.matcher(),
                        matcher -> Properties.none().text(codes, matcher).expression())
                .whole("UnhealthyThresholdCount", check.unhealthyThreshold());
    }

    static Tuple2<LogicalId, Resource> listener(Listener listener) {
        Properties properties = Properties.none()
                .list("Certificates", listener.certificates().take(1), BalancerResources::certificate)
                .with("DefaultActions", Expression.list(action(listener.action())))
                .with("LoadBalancerArn", listener.balancer())
                .whole("Port", listener.port().number())
                .text("Protocol", listener.protocol())
                .text("SslPolicy", listener.sslPolicy());
        return properties.resource(listener.id(), "AWS::ElasticLoadBalancingV2::Listener");
    }

    private static Expression action(ListenerAction action) {
        return action.fold(
                forward -> forward(forward.targetGroup()), redirect -> redirectToHttps(), notFound -> notFound());
    }

    private static Expression forward(dev.stowage.ecs.Text targetGroup) {
        return forward(
                Vector.of(Properties.none().with("TargetGroupArn", targetGroup).expression()));
    }

    private static Expression forward(Vector<Expression> groups) {
        return Properties.none()
                .with(
                        "ForwardConfig",
                        Properties.none()
                                .with("TargetGroups", Expression.list(groups))
                                .expression())
                .text("Type", "forward")
                .expression();
    }

    /** Weights are there from the start, since deployments change them. */
    private static Expression shared(ListenerRule rule) {
        return rule.alternate()
                .map(alternate -> forward(Vector.of(weighted(rule.targetGroup(), 1), weighted(alternate, 0))))
                .getOrElse(() -> forward(rule.targetGroup()));
    }

    private static Expression weighted(dev.stowage.ecs.Text targetGroup, long weight) {
        return Properties.none()
                .with("TargetGroupArn", targetGroup)
                .whole("Weight", weight)
                .expression();
    }

    private static Expression redirectToHttps() {
        Properties target = Properties.none()
                .text("Port", Port.HTTPS.toString())
                .text("Protocol", "HTTPS")
                .text("StatusCode", "HTTP_301");
        return Properties.none()
                .with("RedirectConfig", target.expression())
                .text("Type", "redirect")
                .expression();
    }

    private static Expression notFound() {
        Properties answer = Properties.none().text("StatusCode", "404");
        return Properties.none()
                .with("FixedResponseConfig", answer.expression())
                .text("Type", "fixed-response")
                .expression();
    }

    private static Expression certificate(String arn) {
        return Properties.none().text("CertificateArn", arn).expression();
    }

    private static Expression attribute(Tuple2<String, String> attribute) {
        return Properties.none()
                .text("Key", attribute._1)
                .text("Value", attribute._2)
                .expression();
    }
}
