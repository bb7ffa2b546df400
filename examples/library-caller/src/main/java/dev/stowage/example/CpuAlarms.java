package dev.stowage.example;

import static dev.stowage.cfn.Expression.getAtt;
import static dev.stowage.cfn.Expression.list;
import static dev.stowage.cfn.Expression.object;
import static dev.stowage.cfn.Expression.ref;
import static dev.stowage.cfn.Expression.text;
import static dev.stowage.cfn.Expression.whole;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Application;
import dev.stowage.ecs.EcsService;
import dev.stowage.ecs.Workload;
import dev.stowage.problem.Checked;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;

/** Resources of one's own: an alarm for each service whose processors are busy for a quarter of an hour. */
final class CpuAlarms {
    private static final ResourceType ALARM = new ResourceType("AWS::CloudWatch::Alarm");
    private static final long BUSY_PERCENT = 90;
    private static final long FIVE_MINUTES = 300;

    private CpuAlarms() {}

    /** The template with the alarms at its end; a problem where it has something of that name already. */
    static Checked<Template> added(Template template, Application application) {
        return template.addingResources(LinkedHashMap.ofEntries(application
                .workloads()
                .flatMap(Workload::service)
                .map(service -> alarm(service, cluster(application)))));
    }

    private static Expression cluster(Application application) {
        return application
                .cluster()
                .map(cluster -> ref(cluster.id()))
                .orElse(application.existingCluster().map(Expression::text))
                .getOrElse(() -> text("default"));
    }

    private static Tuple2<LogicalId, Resource> alarm(EcsService service, Expression cluster) {
        Resource alarm = Resource.of(ALARM)
                .properties(SortedFields.of("Namespace", text("AWS/ECS"))
                        .put("MetricName", text("CPUUtilization"))
                        .put(
                                "Dimensions",
                                list(
                                        dimension("ClusterName", cluster),
                                        dimension("ServiceName", getAtt(service.id(), "Name"))))
                        .put("Statistic", text("Average"))
                        .put("Period", whole(FIVE_MINUTES))
                        .put("EvaluationPeriods", whole(3))
                        .put("ComparisonOperator", text("GreaterThanThreshold"))
                        .put("Threshold", whole(BUSY_PERCENT)))
                .build();
        return Tuple.of(new LogicalId(service.id().value() + "CpuAlarm"), alarm);
    }

    private static Expression dimension(String name, Expression value) {
        return object(Tuple.of("Name", text(name)), Tuple.of("Value", value));
    }
}
