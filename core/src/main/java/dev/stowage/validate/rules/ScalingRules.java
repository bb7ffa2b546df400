package dev.stowage.validate.rules;

import dev.stowage.extension.Autoscaling;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What scaling demands of its numbers, and of the service. */
final class ScalingRules {
    private ScalingRules() {}

    static Vector<Problem> makeSense(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values())
                .flatMap(service -> service.extension()
                        .autoscaling()
                        .toVector()
                        .flatMap(asked -> of(
                                project,
                                service,
                                asked,
                                ComposePath.service(service.name())
                                        .key("deploy")
                                        .key(KeyName.AUTOSCALING))));
    }

    private static Vector<Problem> of(Examined project, ServiceSettings service, Autoscaling asked, AttributePath at) {
        boolean hasRequests = service.ports().exists(port -> port.isHttp() && port.hasListener());
        Option<Problem> unheard = Option.when(
                asked.requests().isDefined() && !hasRequests,
                () -> project.problemAtKey(
                                at.key("requests"),
                                EcsProblem.ATTRIBUTE_IGNORED,
                                "requests has no effect without a published port for HTTP")
                        .hint("add one to ports, or scale by cpu or memory")
                        .build());
        Option<Problem> upsideDown = Option.when(
                asked.min().exists(least -> least > asked.max()),
                () -> project.problem(
                                at.key("min"),
                                EcsProblem.EXTENSION_OUT_OF_RANGE,
                                "min must be at most max, " + asked.max())
                        .hint("lower min, or raise max")
                        .build());
        return unheard.toVector()
                .appendAll(upsideDown)
                .appendAll(ScheduledLimits.makeSense(project, asked, service.replicas(), at.key("schedule")))
                .appendAll(still(project, asked, at))
                .appendAll(stuck(project, asked, at))
                .appendAll(outside(project, service, asked));
    }

    private static Option<Problem> still(Examined project, Autoscaling asked, AttributePath at) {
        boolean moves = asked.cpu().isDefined()
                || asked.memory().isDefined()
                || asked.requests().isDefined()
                || isWritten(project, at, "schedule");
        return Option.when(
                !moves,
                () -> project.problemAtKey(
                                at,
                                EcsProblem.ATTRIBUTE_IGNORED,
                                KeyName.AUTOSCALING + " says nothing by which the number of tasks would change")
                        .hint("add cpu, memory, requests or schedule, or remove it")
                        .build());
    }

    /** Without a task there is nothing to measure, and only a schedule starts one again. */
    private static Option<Problem> stuck(Examined project, Autoscaling asked, AttributePath at) {
        return Option.when(
                asked.min().contains(0) && asked.max() > 0 && !isWritten(project, at, "schedule"),
                () -> project.problem(
                                at.key("min"),
                                EcsProblem.SCALED_TO_NOTHING,
                                "what was scaled to no task stays so, for there is nothing to measure then")
                        .hint("write min: 1, or add a schedule that starts tasks again")
                        .build());
    }

    private static boolean isWritten(Examined project, AttributePath at, String key) {
        return !project.sources().keyAt(at.key(key)).equals(project.sources().keyAt(at));
    }

    private static Option<Problem> outside(Examined project, ServiceSettings service, Autoscaling asked) {
        AttributePath at = ComposePath.service(service.name()).keys("deploy.replicas");
        int least = asked.least(service.replicas());
        boolean isOutside = service.replicas() > asked.max() || service.replicas() < least;
        return Option.when(
                isOutside
                        && least <= asked.max()
                        && isWritten(project, at.parent().getOrElse(at), "replicas"),
                () -> project.problem(
                                at,
                                EcsProblem.OUTSIDE_ECS_BOUNDS,
                                "scaling keeps " + least + " to " + asked.max() + " tasks, whatever replicas says")
                        .hint("remove replicas, or change min and max of " + KeyName.AUTOSCALING)
                        .build());
    }
}
