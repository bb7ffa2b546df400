package dev.stowage.apply.aws;

import dev.stowage.apply.running.Address;
import dev.stowage.aws.ExistingLoadBalancer;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AvailabilityZone;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;

/** {@link LoadBalancers} by the AWS SDK. */
final class SdkLoadBalancers implements LoadBalancers {
    private final ElasticLoadBalancingV2Client client;
    private final Calls calls;

    SdkLoadBalancers(ElasticLoadBalancingV2Client client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public Either<ServiceFailure, Option<ExistingLoadBalancer>> find(String nameOrArn) {
        return calls.found(
                "DescribeLoadBalancers",
                () -> Vector.ofAll(client.describeLoadBalancers(request -> asked(request, nameOrArn))
                                .loadBalancers())
                        .headOption()
                        .map(SdkLoadBalancers::existing));
    }

    @Override
    public Either<ServiceFailure, Vector<Address>> addresses(Vector<String> targetGroups) {
        return new ListenerAddresses(client, calls).of(targetGroups);
    }

    private static void asked(DescribeLoadBalancersRequest.Builder request, String nameOrArn) {
        if (nameOrArn.startsWith("arn:")) {
            request.loadBalancerArns(nameOrArn);
        } else {
            request.names(nameOrArn);
        }
    }

    private static ExistingLoadBalancer existing(LoadBalancer found) {
        return ExistingLoadBalancer.builder()
                .name(found.loadBalancerName())
                .arn(found.loadBalancerArn())
                .type(Vector.of(ExistingLoadBalancer.Type.values())
                        .find(type -> type.word().equals(found.typeAsString()))
                        .getOrElse(ExistingLoadBalancer.Type.APPLICATION))
                .vpc(found.vpcId())
                .subnets(Vector.ofAll(found.availabilityZones()).map(AvailabilityZone::subnetId))
                .securityGroups(Vector.ofAll(found.securityGroups()))
                .dnsName(Option.of(found.dnsName()))
                .hostedZone(Option.of(found.canonicalHostedZoneId()))
                .build();
    }
}
