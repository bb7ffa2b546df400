package dev.stowage.apply.aws;

import dev.stowage.apply.running.Address;
import dev.stowage.apply.running.Address.Requests;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ForwardActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.HostHeaderConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.PathPatternConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ProtocolEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;

/** Where load balancers listen for target groups: from the groups to their balancers, listeners and rules. */
final class ListenerAddresses {
    /** Of one request (Elastic Load Balancing API Reference, "DescribeLoadBalancers"). */
    private static final int MOST_AT_ONCE = 20;

    private final ElasticLoadBalancingV2Client client;
    private final Calls calls;

    ListenerAddresses(ElasticLoadBalancingV2Client client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    Either<ServiceFailure, Vector<Address>> of(Vector<String> targetGroups) {
        return balancers(targetGroups)
                .flatMap(balancers -> Either.sequenceRight(balancers.map(this::addresses)))
                .map(found -> found.toVector()
                        .flatMap(addresses -> addresses)
                        .filter(address -> targetGroups.contains(address.targetGroup()))
                        .distinct());
    }

    private Either<ServiceFailure, Vector<LoadBalancer>> balancers(Vector<String> targetGroups) {
        return calls.answer(
                        "DescribeTargetGroups",
                        () -> grouped(targetGroups)
                                .flatMap(some -> client.describeTargetGroups(
                                                request -> request.targetGroupArns(some.asJava()))
                                        .targetGroups())
                                .flatMap(group -> group.loadBalancerArns())
                                .distinct())
                .flatMap(arns -> calls.answer(
                        "DescribeLoadBalancers",
                        () -> grouped(arns)
                                .flatMap(some -> client.describeLoadBalancers(
                                                request -> request.loadBalancerArns(some.asJava()))
                                        .loadBalancers())));
    }

    private static Vector<Vector<String>> grouped(Vector<String> arns) {
        return arns.grouped(MOST_AT_ONCE).toVector();
    }

    private Either<ServiceFailure, Vector<Address>> addresses(LoadBalancer balancer) {
        return calls.answer(
                "DescribeListeners",
                () -> Vector.ofAll(client.describeListenersPaginator(
                                        request -> request.loadBalancerArn(balancer.loadBalancerArn()))
                                .listeners())
                        .flatMap(listener -> addresses(balancer, listener)));
    }

    private Vector<Address> addresses(LoadBalancer balancer, Listener listener) {
        return Vector.of(new Share(Vector.ofAll(listener.defaultActions()), Requests.ALL))
                .appendAll(hasRules(balancer) ? ruled(listener) : Vector.empty())
                .flatMap(share -> share.actions()
                        .flatMap(ListenerAddresses::targetGroups)
                        .map(group -> new Address(
                                group, balancer.dnsName(), listener.port(), scheme(listener), share.requests())));
    }

    /** What is done with some of the requests of a listener. */
    private record Share(Vector<Action> actions, Requests requests) {}

    /** Only the listeners of application load balancers have rules. */
    private static boolean hasRules(LoadBalancer balancer) {
        return "application".equals(balancer.typeAsString());
    }

    private Vector<Share> ruled(Listener listener) {
        return Vector.ofAll(client.describeRulesPaginator(request -> request.listenerArn(listener.listenerArn()))
                        .rules())
                .map(rule -> new Share(Vector.ofAll(rule.actions()), requests(Vector.ofAll(rule.conditions()))));
    }

    private static Requests requests(Vector<RuleCondition> conditions) {
        return new Requests(patterns(conditions, "host-header"), patterns(conditions, "path-pattern"));
    }

    private static Vector<String> patterns(Vector<RuleCondition> conditions, String field) {
        return conditions.filter(condition -> field.equals(condition.field())).flatMap(ListenerAddresses::patterns);
    }

    private static Iterable<String> patterns(RuleCondition condition) {
        return Option.of(condition.hostHeaderConfig())
                .map(HostHeaderConditionConfig::values)
                .orElse(() -> Option.of(condition.pathPatternConfig()).map(PathPatternConditionConfig::values))
                .getOrElse(condition::values);
    }

    private static Vector<String> targetGroups(Action action) {
        return Option.of(action.targetGroupArn())
                .toVector()
                .appendAll(Option.of(action.forwardConfig())
                        .toVector()
                        .flatMap(ForwardActionConfig::targetGroups)
                        .map(TargetGroupTuple::targetGroupArn));
    }

    /** The listeners of a gateway load balancer have no protocol. */
    private static String scheme(Listener listener) {
        return Option.of(listener.protocol()).map(ListenerAddresses::scheme).getOrElse("tcp");
    }

    private static String scheme(ProtocolEnum protocol) {
        return switch (protocol) {
            case HTTP -> "http";
            case HTTPS -> "https";
            case TLS -> "tls";
            case UDP, TCP_UDP -> "udp";
            default -> "tcp";
        };
    }
}
