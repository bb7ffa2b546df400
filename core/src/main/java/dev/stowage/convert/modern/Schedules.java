package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.SharedResources;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.Condition;
import dev.stowage.ecs.InlinePolicy;
import dev.stowage.ecs.PolicyDocument;
import dev.stowage.ecs.Role;
import dev.stowage.ecs.Schedule;
import dev.stowage.ecs.Statement;
import dev.stowage.ecs.Tag;
import dev.stowage.ecs.Text;
import dev.stowage.validate.settings.RunMode;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.ResourceName;
import io.vavr.collection.Vector;

/** Tasks on a schedule: EventBridge Scheduler starts them, in a role that may start these and no others. */
final class Schedules {
    private final ConversionContext context;
    private final Roles roles;

    Schedules(ConversionContext context, Roles roles) {
        this.context = context;
        this.roles = roles;
    }

    Schedule.Builder of(Task task, RunMode.Scheduled scheduled, Vector<Tag> tags) {
        return Schedule.builder()
                .id(Names.service(task.name(), "Schedule"))
                .description("Schedule of " + task.name() + " of Docker Compose project "
                        + context.project().name())
                .expression(scheduled.expression())
                .role(role(task, tags));
    }

    /** Only schedules of this account may take it on, so that no other can make the scheduler its deputy. */
    private Role role(Task task, Vector<Tag> tags) {
        Statement.Builder trust = Roles.trust("scheduler.amazonaws.com")
                .conditions(Vector.of(
                        new Condition("StringEquals", "aws:SourceAccount", new Text.Pseudo("AWS::AccountId"))));
        return roles.role(task, Names.service(task.name(), "ScheduleRole"), trust, tags)
                .policies(Vector.of(new InlinePolicy(
                        Names.policy(ResourceName.of(task.name()).value() + "SchedulePolicy"), policy(task))))
                .build();
    }

    private PolicyDocument policy(Task task) {
        Text definition = Text.idOf(Names.service(task.name(), "TaskDefinition"));
        Vector<Text> passed = Vector.of(roles.executionRole(task))
                .appendAll(roles.taskRole(task))
                .distinct();
        return Rights.document(Vector.of(
                allowed(
                        "ecs:RunTask",
                        Vector.of(definition),
                        "ArnEquals",
                        "ecs:cluster",
                        SharedResources.clusterArn(context)),
                allowed(
                        "iam:PassRole",
                        passed,
                        "StringEquals",
                        "iam:PassedToService",
                        Text.of("ecs-tasks.amazonaws.com"))));
    }

    private static Statement allowed(String action, Vector<Text> resources, String test, String key, Text value) {
        return Statement.builder()
                .actions(OneOrMany.one(action))
                .resources(OneOrMany.many(resources))
                .conditions(Vector.of(new Condition(test, key, value)))
                .build();
    }
}
