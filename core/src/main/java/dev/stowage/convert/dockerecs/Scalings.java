package dev.stowage.convert.dockerecs;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.SharedResources;
import dev.stowage.ecs.InlinePolicy;
import dev.stowage.ecs.PolicyDocument;
import dev.stowage.ecs.Role;
import dev.stowage.ecs.Scaling;
import dev.stowage.ecs.ScalingMetric;
import dev.stowage.ecs.ScalingPolicy;
import dev.stowage.ecs.Tag;
import dev.stowage.ecs.Text;
import dev.stowage.extension.Autoscaling;
import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Scaling of services by processor or memory. */
final class Scalings {
    private static final ScalingMetric CPU = new ScalingMetric.Average("ECSServiceAverageCPUUtilization");
    private static final ScalingMetric MEMORY = new ScalingMetric.Average("ECSServiceAverageMemoryUtilization");
    private static final long COOLDOWN_SECONDS = 60;
    private static final Vector<String> SCALING_ACTIONS = Vector.of(
            "application-autoscaling:*", "ecs:DescribeServices", "ecs:UpdateService", "cloudwatch:GetMetricStatistics");

    private Scalings() {}

    static Option<Role> role(Part part, Vector<Tag> tags) {
        PolicyDocument policy = new PolicyDocument.Statements(
                Option.none(),
                Vector.of(Roles.allow(SCALING_ACTIONS, Vector.of(Text.idOf(serviceId(part))))
                        .build()));
        return part.extension()
                .autoscaling()
                .map(asked -> Roles.trusting("application-autoscaling.amazonaws.com")
                        .id(roleId(part))
                        .path("/")
                        .policies(Vector.of(new InlinePolicy("service-autoscaling", policy)))
                        .tags(tags)
                        .build());
    }

    static Option<Scaling> of(Part part, ConversionContext context) {
        return part.extension()
                .autoscaling()
                .map(asked -> Scaling.builder()
                        .id(Names.service(part.name(), "ScalableTarget"))
                        .cluster(SharedResources.clusterName(context))
                        .service(serviceId(part))
                        .smallest(asked.min().getOrElse(0))
                        .largest(asked.max())
                        .role(Text.arnOf(roleId(part)))
                        .policies(Vector.of(policy(part, asked)))
                        .dependencies(OneOrMany.many(Vector.of(serviceId(part))))
                        .build());
    }

    /** Without a target, it is the processor at 0 percent. */
    private static ScalingPolicy policy(Part part, Autoscaling asked) {
        return ScalingPolicy.builder()
                .id(Names.service(part.name(), "ScalingPolicy"))
                .metric(asked.memory().isDefined() ? MEMORY : CPU)
                .target(asked.memory().orElse(asked.cpu()).getOrElse(0))
                .scaleInCooldownSeconds(COOLDOWN_SECONDS)
                .scaleOutCooldownSeconds(COOLDOWN_SECONDS)
                .build();
    }

    private static LogicalId roleId(Part part) {
        return Names.service(part.name(), "AutoScalingRole");
    }

    private static LogicalId serviceId(Part part) {
        return Names.service(part.name(), "Service");
    }
}
