package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Scaling;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.operate.ServiceChange.Means;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.running.ScalingRange;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.Problem;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The bounds within which services scale by themselves: a number outside of them would not last. */
final class Bounds {
    private Bounds() {}

    static Option<Problem> problem(Scaling scaling, Means means, ChosenServices chosen, Map<String, Integer> wanted) {
        Vector<ServiceState> scaled = chosen.services().filter(means::isScaled);
        return scaled.isEmpty()
                ? Option.none()
                : scaling.ranges(scaled.map(ServiceState::scalingId))
                        .fold(
                                failure -> Option.some(failure).map(ServiceFailure::problem),
                                ranges -> scaled.flatMap(service -> passed(
                                                service,
                                                ranges,
                                                wanted.getOrElse(service.service(), service.desired())))
                                        .headOption());
    }

    private static Option<Problem> passed(ServiceState service, Vector<ScalingRange> ranges, int tasks) {
        return ranges.find(range -> range.service().equals(service.scalingId()))
                .filter(range -> !range.contains(tasks))
                .map(range -> Problem.builder()
                        .id(DeploymentProblem.NOT_SCALABLE)
                        .sentence("service " + service.service() + " scales itself between " + range.least() + " and "
                                + range.most() + " tasks, and would not stay at " + tasks)
                        .hint("change " + KeyName.AUTOSCALING
                                + " and run stowage up; stowage stop stops it whatever it scales to")
                        .build());
    }
}
