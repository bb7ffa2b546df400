package dev.stowage.apply.operate;

import dev.stowage.apply.stack.HeldResource;
import dev.stowage.problem.Problem;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** What AWS charges for although no task of a project runs. */
public final class StandingCosts {
    private static final LinkedHashMap<String, String> CHARGED = LinkedHashMap.of(
            "AWS::ElasticLoadBalancingV2::LoadBalancer", "load balancer",
            "AWS::EC2::NatGateway", "NAT gateway",
            "AWS::EC2::VPCEndpoint", "VPC endpoints",
            "AWS::AutoScaling::AutoScalingGroup", "EC2 instances",
            "AWS::EFS::FileSystem", "volumes");

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
        return CHARGED.filterKeys(types::contains).values().toVector();
    }
}
