package dev.stowage.apply.aws;

import dev.stowage.apply.running.ScalingRange;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableDimension;
import software.amazon.awssdk.services.applicationautoscaling.model.ServiceNamespace;

/** {@link Scaling} by the AWS SDK. */
final class SdkScaling implements Scaling {
    /** Of one request (Application Auto Scaling API Reference, "DescribeScalableTargets"). */
    private static final int MOST_AT_ONCE = 50;

    private final ApplicationAutoScalingClient client;
    private final Calls calls;

    SdkScaling(ApplicationAutoScalingClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public Either<ServiceFailure, Vector<ScalingRange>> ranges(Vector<String> services) {
        return calls.answer(
                "DescribeScalableTargets",
                () -> services.grouped(MOST_AT_ONCE)
                        .toVector()
                        .flatMap(some -> client.describeScalableTargetsPaginator(
                                        request -> request.serviceNamespace(ServiceNamespace.ECS)
                                                .scalableDimension(ScalableDimension.ECS_SERVICE_DESIRED_COUNT)
                                                .resourceIds(some.asJava()))
                                .scalableTargets())
                        .map(target ->
                                new ScalingRange(target.resourceId(), target.minCapacity(), target.maxCapacity())));
    }

    @Override
    public Option<ServiceFailure> suspend(String service) {
        return set(service, true);
    }

    @Override
    public Option<ServiceFailure> resume(String service) {
        return set(service, false);
    }

    private Option<ServiceFailure> set(String service, boolean suspended) {
        return calls.action(
                "RegisterScalableTarget",
                () -> client.registerScalableTarget(request -> request.serviceNamespace(ServiceNamespace.ECS)
                        .scalableDimension(ScalableDimension.ECS_SERVICE_DESIRED_COUNT)
                        .resourceId(service)
                        .suspendedState(state -> state.dynamicScalingInSuspended(suspended)
                                .dynamicScalingOutSuspended(suspended)
                                .scheduledScalingSuspended(suspended))));
    }
}
