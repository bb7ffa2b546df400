package dev.stowage.apply.aws;

import dev.stowage.apply.parallel.Parallel;
import dev.stowage.ecs.Tag;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskField;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerTypeEnum;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuota;

/** {@link Quotas} by the AWS SDK. */
final class SdkQuotas implements Quotas {
    /** Of one request (Amazon ECS API Reference, "DescribeTasks"). */
    private static final int MOST_AT_ONCE = 100;

    private static final String NONE_OF_ITS_OWN = "NoSuchResourceException";

    private final ServiceQuotasClient quotas;
    private final Ec2Client ec2;
    private final ElasticLoadBalancingV2Client balancers;
    private final EcsClient ecs;
    private final Calls calls;

    SdkQuotas(
            ServiceQuotasClient quotas,
            Ec2Client ec2,
            ElasticLoadBalancingV2Client balancers,
            EcsClient ecs,
            Calls calls) {
        this.quotas = quotas;
        this.ec2 = ec2;
        this.balancers = balancers;
        this.ecs = ecs;
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

    /** Nothing else counts them but a metric of CloudWatch, which is minutes late. */
    @Override
    public Either<ServiceFailure, Vector<FargateTask>> fargate() {
        return calls.answer(
                        "ListClusters",
                        () -> Vector.ofAll(ecs.listClustersPaginator().clusterArns()))
                .flatMap(clusters -> Parallel.all(clusters, this::tasks))
                .map(found -> found.flatMap(tasks -> tasks).map(SdkQuotas::task));
    }

    private Either<ServiceFailure, Vector<Task>> tasks(String cluster) {
        return calls.answer(
                        "ListTasks",
                        () -> Vector.ofAll(ecs.listTasksPaginator(
                                        request -> request.cluster(cluster).launchType(LaunchType.FARGATE))
                                .taskArns()))
                .flatMap(tasks -> calls.answer(
                        "DescribeTasks",
                        () -> tasks.grouped(MOST_AT_ONCE).toVector().flatMap(some -> described(cluster, some))));
    }

    private List<Task> described(String cluster, Vector<String> tasks) {
        return ecs.describeTasks(request ->
                        request.cluster(cluster).tasks(tasks.asJava()).include(TaskField.TAGS))
                .tasks();
    }

    private static FargateTask task(Task task) {
        return new FargateTask(
                Option.of(task.cpu())
                        .flatMap(text -> Try.of(() -> Integer.parseInt(text)).toOption())
                        .getOrElse(0),
                isOnSpot(task) ? Market.SPOT : Market.ON_DEMAND,
                Vector.ofAll(task.tags())
                        .find(tag -> Tag.PROJECT.equals(tag.key()))
                        .flatMap(tag -> Option.of(tag.value())));
    }

    /** The launch type of both is the same (Amazon ECS API Reference, "Task"). */
    private static boolean isOnSpot(Task task) {
        return "FARGATE_SPOT".equals(task.capacityProviderName());
    }
}
