package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.SharedResources;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.BalancerKind;
import dev.stowage.ecs.Scaling;
import dev.stowage.ecs.ScalingMetric;
import dev.stowage.ecs.ScalingPolicy;
import dev.stowage.ecs.ScheduledAction;
import dev.stowage.ecs.Text;
import dev.stowage.extension.Autoscaling;
import dev.stowage.value.OneOrMany;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Scaling of services by processor, memory and requests. */
final class Scalings {
    private static final ScalingMetric CPU = new ScalingMetric.Average("ECSServiceAverageCPUUtilization");
    private static final ScalingMetric MEMORY = new ScalingMetric.Average("ECSServiceAverageMemoryUtilization");

    private Scalings() {}

    static Option<Scaling> of(
            Task task, ConversionContext context, Vector<PublishedPort> served, BalancerReferences references) {
        Part part = task.main();
        return part.extension()
                .autoscaling()
                .filter(asked -> task.isKept())
                .map(asked -> Scaling.builder()
                        .id(Names.service(part.name(), "ScalableTarget"))
                        .cluster(SharedResources.clusterName(context))
                        .service(Names.service(part.name(), "Service"))
                        .smallest(asked.least(part.settings().replicas()))
                        .largest(asked.max())
                        .dependencies(OneOrMany.many(Vector.empty()))
                        .policies(policies(part, asked, served, references))
                        .schedules(asked.schedules()
                                .map(each -> new ScheduledAction(
                                        each.name(),
                                        "cron(" + each.cron() + ")",
                                        each.min().map(Integer::longValue),
                                        each.max().map(Integer::longValue))))
                        .build());
    }

    private static Vector<ScalingPolicy> policies(
            Part part, Autoscaling asked, Vector<PublishedPort> served, BalancerReferences references) {
        Option<ScalingMetric> requests = served.find(
                        published -> published.port().isHttp())
                .map(published -> new ScalingMetric.Requests(
                        references.fullName(BalancerKind.APPLICATION),
                        new Text.Attribute(
                                Routes.targetGroup(published.part(), published.port()), "TargetGroupFullName")));
        return Vector.ofAll(asked.cpu().map(target -> policy(part, asked, "", CPU, target)))
                .appendAll(asked.memory().map(target -> policy(part, asked, "Memory", MEMORY, target)))
                .appendAll(asked.requests()
                        .flatMap(target -> requests.map(metric -> policy(part, asked, "Requests", metric, target))));
    }

    private static ScalingPolicy policy(
            Part part, Autoscaling asked, String qualifier, ScalingMetric metric, int target) {
        return ScalingPolicy.builder()
                .id(Names.service(part.name(), qualifier + "ScalingPolicy"))
                .metric(metric)
                .target(target)
                .scaleInCooldownSeconds(asked.scaleInCooldown().toSeconds())
                .scaleOutCooldownSeconds(asked.scaleOutCooldown().toSeconds())
                .build();
    }
}
