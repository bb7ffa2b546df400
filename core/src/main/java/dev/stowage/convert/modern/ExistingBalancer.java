package dev.stowage.convert.modern;

import dev.stowage.aws.ExistingLoadBalancer;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.ecs.BalancerKind;
import io.vavr.control.Option;

/** The load balancer that the file names in place of one of the project's own, for the ports of its kind. */
record ExistingBalancer(BalancerKind kind, String arn, Option<ExistingLoadBalancer> found) {
    private static final String RESOURCE = ":loadbalancer/";

    /** None when no balancer is named, and when what is named is none that a project can use. */
    static Option<ExistingBalancer> of(ConversionContext context) {
        Option<ExistingLoadBalancer> found = context.existingBalancer();
        return found.map(ExistingLoadBalancer::arn)
                .orElse(context.namedBalancer())
                .flatMap(arn -> found.flatMap(ExistingBalancer::kind)
                        .orElse(() -> found.isDefined() ? Option.none() : kind(arn))
                        .map(kind -> new ExistingBalancer(kind, arn, found)));
    }

    private static Option<BalancerKind> kind(ExistingLoadBalancer balancer) {
        return switch (balancer.type()) {
            case APPLICATION -> Option.some(BalancerKind.APPLICATION);
            case NETWORK -> Option.some(BalancerKind.NETWORK);
            case GATEWAY -> Option.none();
        };
    }

    /** An ARN tells: {@code ...:loadbalancer/app/edge/50dc6c495c0c9188}. */
    private static Option<BalancerKind> kind(String arn) {
        String name = fullName(arn);
        if (name.startsWith("app/")) {
            return Option.some(BalancerKind.APPLICATION);
        }
        return name.startsWith("net/") ? Option.some(BalancerKind.NETWORK) : Option.none();
    }

    /** Its name in metrics: {@code app/edge/50dc6c495c0c9188}. */
    String fullName() {
        return fullName(arn);
    }

    private static String fullName(String arn) {
        int at = arn.indexOf(RESOURCE);
        return at < 0 ? "" : arn.substring(at + RESOURCE.length());
    }
}
