package dev.stowage.apply.operate;

import dev.stowage.apply.stack.HeldResource;
import dev.stowage.problem.Problem;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** What AWS charges for by the hour or month although no task of a project runs; not what is billed by use, as logs are. */
public final class StandingCosts {
    /** The kind that the removal of a stack keeps. */
    public static final String VOLUMES = "volumes";

    private static final String ENDPOINTS = "AWS::EC2::VPCEndpoint";

    /** Endpoints have it only where one is an interface; those that are gateways cost nothing. */
    private static final String OF_INTERFACES = "EndpointSecurityGroup";

    private static final LinkedHashMap<String, String> CHARGED = LinkedHashMap.of(
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            "load balancer",
            "AWS::EC2::NatGateway",
            "NAT gateway",
            ENDPOINTS,
            "VPC endpoints",
            "AWS::AutoScaling::AutoScalingGroup",
            "EC2 instances",
            "AWS::ServiceDiscovery::PrivateDnsNamespace",
            "private hosted zone",
            "AWS::SecretsManager::Secret",
            "secrets",
            "AWS::EFS::FileSystem",
            VOLUMES);

    private final Surveys surveys;

    public StandingCosts(Surveys surveys) {
        this.surveys = surveys;
    }

    /** The kinds of it that the stack has; those of the network first, volumes last. */
    public Either<Problem, Vector<String>> of(StackRef ref) {
        return surveys.of(ref).map(Survey::topology).map(topology -> kinds(topology.resources()));
    }

    private static Vector<String> kinds(Vector<HeldResource> resources) {
        Vector<String> types = resources.map(HeldResource::type);
        return CHARGED.filterKeys(types::contains)
                .filterKeys(type -> !type.equals(ENDPOINTS) || hasInterfaces(resources))
                .values()
                .toVector();
    }

    private static boolean hasInterfaces(Vector<HeldResource> resources) {
        return resources.exists(resource -> resource.id().value().equals(OF_INTERFACES));
    }
}
