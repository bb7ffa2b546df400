package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Rollouts;
import dev.stowage.apply.plan.Step;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.problem.Problem;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;

/**
 * Gives services new tasks where a secret was changed after their last deployment began: a running task keeps the content
 * that it has read, and CloudFormation sees no change of the service. What the stack and ECS say decides, not what this run
 * did, so a run that was cut off is made good by the next.
 */
final class Redeployments {
    private final Aws aws;
    private final Run run;

    Redeployments(Aws aws, Run run) {
        this.aws = aws;
        this.run = run;
    }

    /** The first problem, or none. */
    Option<Problem> of(Step.Redeploy step) {
        return resources(step).fold(Option::some, held -> redeployed(step.mounts(), held));
    }

    private Either<Problem, Map<LogicalId, HeldResource>> resources(Step.Redeploy step) {
        return run.ask(() -> aws.stacks().describe(step.stack()))
                .flatMap(found -> found.map(stack -> run.ask(() -> aws.stacks().resources(stack.id())))
                        .getOrElse(Either.right(Vector.empty())))
                .map(held -> LinkedHashMap.ofEntries(held.map(resource -> Tuple.of(resource.id(), resource))));
    }

    private Option<Problem> redeployed(
            LinkedHashMap<LogicalId, Vector<LogicalId>> mounts, Map<LogicalId, HeldResource> held) {
        return mounts.iterator()
                .flatMap(mount -> held.get(mount._1)
                        .flatMap(service -> redeployed(service.physicalId(), newest(mount._2.flatMap(held::get)))))
                .headOption();
    }

    private static Option<Instant> newest(Vector<HeldResource> secrets) {
        return secrets.map(HeldResource::since).maxBy(Comparator.naturalOrder());
    }

    private Option<Problem> redeployed(String service, Option<Instant> changed) {
        Rollouts rollouts = aws.rollouts();
        return run.ask(() -> rollouts.newest(service))
                .fold(
                        Option::some,
                        began -> began.exists(begin -> changed.exists(begin::isBefore))
                                ? run.act(() -> rollouts.begin(service))
                                : Option.none());
    }
}
