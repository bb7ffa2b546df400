package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.ecs.LaunchType;
import dev.stowage.ecs.Schedule;
import dev.stowage.ecs.TaskRun;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** Schedules of EventBridge (AWS CloudFormation Template Reference, "AWS::Scheduler::Schedule"). */
final class ScheduleResources {
    private ScheduleResources() {}

    static Vector<Tuple2<LogicalId, Resource>> withRole(Schedule schedule) {
        return Vector.of(RoleResources.role(schedule.role()), schedule(schedule));
    }

    private static Tuple2<LogicalId, Resource> schedule(Schedule schedule) {
        Properties properties = Properties.none()
                .text("Description", schedule.description())
                .with(
                        "FlexibleTimeWindow",
                        Properties.none().text("Mode", "OFF").expression())
                .text("ScheduleExpression", schedule.expression())
                .text("ScheduleExpressionTimezone", "UTC")
                .text("State", "ENABLED")
                .with("Target", target(schedule));
        return Tuple.of(
                schedule.id(),
                properties
                        .resource("AWS::Scheduler::Schedule")
                        .dependsOn(schedule.dependencies())
                        .build());
    }

    private static Expression target(Schedule schedule) {
        return Properties.none()
                .with("Arn", schedule.run().cluster())
                .with("EcsParameters", tasks(schedule.run()))
                .with("RoleArn", Expression.getAtt(schedule.role().id(), "Arn"))
                .expression();
    }

    private static Expression tasks(TaskRun run) {
        return Properties.none()
                .list("CapacityProviderStrategy", run.capacity(), TaskRuns::capacity)
                .bool("EnableExecuteCommand", run.executeCommand())
                .text("LaunchType", run.launchType().map(LaunchType::name))
                .with("NetworkConfiguration", TaskRuns.network(run.network()))
                .whole("TaskCount", run.count())
                .with("TaskDefinitionArn", run.taskDefinition())
                .expression();
    }
}
