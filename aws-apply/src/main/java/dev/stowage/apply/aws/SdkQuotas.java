package dev.stowage.apply.aws;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerTypeEnum;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuota;

/** {@link Quotas} by the AWS SDK. */
final class SdkQuotas implements Quotas {
    private static final String NONE_OF_ITS_OWN = "NoSuchResourceException";

    private final ServiceQuotasClient quotas;
    private final Ec2Client ec2;
    private final ElasticLoadBalancingV2Client balancers;
    private final Calls calls;

    SdkQuotas(ServiceQuotasClient quotas, Ec2Client ec2, ElasticLoadBalancingV2Client balancers, Calls calls) {
        this.quotas = quotas;
        this.ec2 = ec2;
        this.balancers = balancers;
        this.calls = calls;
    }

    @Override
    public Either<ServiceFailure, Integer> limit(String service, String code) {
        return calls.answer(
                        "GetServiceQuota",
                        () -> whole(quotas.getServiceQuota(
                                        request -> request.serviceCode(service).quotaCode(code))
                                .quota()))
                .fold(
                        failure -> failure.code().equals(NONE_OF_ITS_OWN) ? usual(service, code) : Either.left(failure),
                        Either::right);
    }

    private Either<ServiceFailure, Integer> usual(String service, String code) {
        return calls.answer(
                "GetAWSDefaultServiceQuota",
                () -> whole(quotas.getAWSDefaultServiceQuota(
                                request -> request.serviceCode(service).quotaCode(code))
                        .quota()));
    }

    private static int whole(ServiceQuota quota) {
        return quota.value().intValue();
    }

    @Override
    public Either<ServiceFailure, Integer> used(Counted things) {
        return switch (things) {
            case NETWORKS ->
                calls.answer(
                        "DescribeVpcs",
                        () -> Vector.ofAll(ec2.describeVpcsPaginator().vpcs()).size());
            case SECURITY_GROUPS ->
                calls.answer(
                        "DescribeSecurityGroups",
                        () -> Vector.ofAll(ec2.describeSecurityGroupsPaginator().securityGroups())
                                .size());
            case PUBLIC_ADDRESSES ->
                calls.answer(
                        "DescribeAddresses",
                        () -> ec2.describeAddresses().addresses().size());
            case APPLICATION_BALANCERS -> balancers(LoadBalancerTypeEnum.APPLICATION);
            case NETWORK_BALANCERS -> balancers(LoadBalancerTypeEnum.NETWORK);
        };
    }

    private Either<ServiceFailure, Integer> balancers(LoadBalancerTypeEnum type) {
        return calls.answer(
                "DescribeLoadBalancers",
                () -> Vector.ofAll(balancers.describeLoadBalancersPaginator().loadBalancers())
                        .count(balancer -> balancer.type() == type));
    }
}
