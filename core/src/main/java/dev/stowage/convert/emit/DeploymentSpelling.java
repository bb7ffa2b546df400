package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.ecs.AlternateTarget;
import dev.stowage.ecs.CircuitBreaker;
import dev.stowage.ecs.DeploymentAlarms;
import dev.stowage.ecs.EcsService;
import dev.stowage.ecs.TrafficShift;

/** How services are deployed (AWS CloudFormation Template Reference, "AWS::ECS::Service DeploymentConfiguration"). */
final class DeploymentSpelling {
    private DeploymentSpelling() {}

    static Expression deployment(EcsService service) {
        Properties rolling = Properties.none()
                .optional("Alarms", service.alarms(), DeploymentSpelling::alarms)
                .optional("DeploymentCircuitBreaker", service.update().breaker(), DeploymentSpelling::breaker)
                .whole("MaximumPercent", service.update().maximumPercent())
                .whole("MinimumHealthyPercent", service.update().minimumPercent());
        return service.shift()
                .map(shift -> shifting(rolling, shift))
                .getOrElse(rolling)
                .expression();
    }

    private static Properties shifting(Properties rolling, TrafficShift shift) {
        Properties shifting = rolling.whole("BakeTimeInMinutes", shift.bakeMinutes())
                .text("Strategy", shift.strategy().name());
        return switch (shift.strategy()) {
            case BLUE_GREEN -> shifting;
            case CANARY -> shifting.with("CanaryConfiguration", steps(shift, "Canary"));
            case LINEAR -> shifting.with("LinearConfiguration", steps(shift, "Step"));
        };
    }

    private static Expression steps(TrafficShift shift, String prefix) {
        return Properties.none()
                .whole(prefix + "BakeTimeInMinutes", shift.bakeMinutes())
                .whole(prefix + "Percent", shift.percent())
                .expression();
    }

    private static Expression alarms(DeploymentAlarms alarms) {
        return Properties.none()
                .texts("AlarmNames", alarms.names())
                .with("Enable", Expression.bool(true))
                .with("Rollback", Expression.bool(alarms.rollback()))
                .expression();
    }

    private static Expression breaker(CircuitBreaker breaker) {
        return Properties.none()
                .with("Enable", Expression.bool(true))
                .with("Rollback", Expression.bool(breaker.rollback()))
                .expression();
    }

    static Expression alternate(AlternateTarget alternate) {
        return Properties.none()
                .with("AlternateTargetGroupArn", alternate.targetGroup())
                .with("ProductionListenerRule", alternate.production())
                .with("RoleArn", alternate.role())
                .expression();
    }
}
