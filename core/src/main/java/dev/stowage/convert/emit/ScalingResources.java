package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.ecs.Scaling;
import dev.stowage.ecs.ScalingMetric;
import dev.stowage.ecs.ScalingPolicy;
import dev.stowage.ecs.ScheduledAction;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** Application Auto Scaling of services. */
final class ScalingResources {
    private ScalingResources() {}

    static Vector<Tuple2<LogicalId, Resource>> scaling(Scaling scaling) {
        return Vector.of(target(scaling)).appendAll(scaling.policies().map(policy -> policy(scaling, policy)));
    }

    private static Tuple2<LogicalId, Resource> target(Scaling scaling) {
        Expression resourceId = Expression.join(
                "/",
                Expression.text("service"),
                Texts.expression(scaling.cluster()),
                Expression.getAtt(scaling.service(), "Name"));
        Properties properties = Properties.none()
                .whole("MaxCapacity", scaling.largest())
                .whole("MinCapacity", scaling.smallest())
                .with("ResourceId", resourceId)
                .reference("RoleARN", scaling.role())
                .list("ScheduledActions", scaling.schedules(), ScalingResources::scheduled)
                .text("ScalableDimension", "ecs:service:DesiredCount")
                .text("ServiceNamespace", "ecs");
        return Tuple.of(
                scaling.id(),
                properties
                        .resource("AWS::ApplicationAutoScaling::ScalableTarget")
                        .dependsOn(scaling.dependencies())
                        .build());
    }

    private static Expression scheduled(ScheduledAction action) {
        Properties limits =
                Properties.none().whole("MaxCapacity", action.largest()).whole("MinCapacity", action.smallest());
        return Properties.none()
                .with("ScalableTargetAction", limits.expression())
                .text("Schedule", action.schedule())
                .text("ScheduledActionName", action.name())
                .expression();
    }

    private static Tuple2<LogicalId, Resource> policy(Scaling scaling, ScalingPolicy policy) {
        Properties tracking = Properties.none()
                .with("PredefinedMetricSpecification", metric(policy.metric()))
                .whole("ScaleInCooldown", policy.scaleInCooldownSeconds())
                .whole("ScaleOutCooldown", policy.scaleOutCooldownSeconds())
                .whole("TargetValue", policy.target());
        Properties properties = Properties.none()
                .text("PolicyName", policy.id().value())
                .text("PolicyType", "TargetTrackingScaling")
                .with("ScalingTargetId", Expression.ref(scaling.id()))
                .with("TargetTrackingScalingPolicyConfiguration", tracking.expression());
        return properties.resource(policy.id(), "AWS::ApplicationAutoScaling::ScalingPolicy");
    }

    private static Expression metric(ScalingMetric metric) {
        return metric.fold(
                average -> Properties.none()
                        .text("PredefinedMetricType", average.name())
                        .expression(),
                requests -> Properties.none()
                        .text("PredefinedMetricType", "ALBRequestCountPerTarget")
                        .with("ResourceLabel", label(requests))
                        .expression());
    }

    private static Expression label(ScalingMetric.Requests requests) {
        return Expression.join("/", Texts.expression(requests.balancer()), Texts.expression(requests.targetGroup()));
    }
}
