package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.operate.RunRequest.Attendance;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.running.Placement;
import dev.stowage.apply.stack.ClientToken;
import dev.stowage.apply.task.ContainerOverride;
import dev.stowage.apply.task.ContainerVariant;
import dev.stowage.apply.task.ProviderShare;
import dev.stowage.apply.task.TaskGroup;
import dev.stowage.apply.task.TaskId;
import dev.stowage.apply.task.TaskRequest;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.UUID;
import java.util.function.Function;

/** Tasks that are run once, on request. */
public final class OneOffs {
    private final Aws aws;
    private final Surveys surveys;
    private final Clock clock;
    private final PollPolicy policy;

    public OneOffs(Aws aws, Surveys surveys, Clock clock, PollPolicy policy) {
        this.aws = aws;
        this.surveys = surveys;
        this.clock = clock;
        this.policy = policy;
    }

    /** Runs a task as a service is defined, and waits for its end. */
    public Either<Problem, RunEnding> run(StackRef ref, RunRequest request, LogListener listener) {
        return surveys.of(ref)
                .map(Survey::begun)
                .flatMap(survey -> RunPlace.of(survey, aws.stacks(), request.service()))
                .flatMap(place -> started(place, request).flatMap(task -> ending(place, task, request, listener)));
    }

    private Either<Problem, TaskId> started(RunPlace place, RunRequest request) {
        return withDefinition(place, request, definition -> begun(task(place, definition, request)))
                .mapLeft(ServiceFailure::problem);
    }

    /** What begins after an interruption would leave no time to stop it. */
    private Either<ServiceFailure, TaskId> begun(TaskRequest request) {
        return clock.isInterrupted()
                ? Either.left(new ServiceFailure(
                        ServiceFailure.Kind.INTERRUPTED,
                        "RunTask",
                        "",
                        "interrupted before it was sent",
                        Option.none()))
                : aws.tasks().run(request);
    }

    /** What ECS cannot override in a task needs a definition of its own, which is forgotten as soon as the task has it. */
    private Either<ServiceFailure, TaskId> withDefinition(
            RunPlace place, RunRequest request, Function<String, Either<ServiceFailure, TaskId>> use) {
        String known = place.definition().id();
        ContainerVariant variant =
                new ContainerVariant(place.container(), request.entryPoint(), request.user(), request.folder());
        return variant.isSame()
                ? use.apply(known)
                : aws.definitions().vary(known, variant).flatMap(varied -> forgetting(varied, use.apply(varied)));
    }

    /** A definition that stays is no reason to let go of the task: nothing runs of it but that. */
    private Either<ServiceFailure, TaskId> forgetting(String definition, Either<ServiceFailure, TaskId> used) {
        return aws.definitions().forget(definition).fold(() -> used, failure -> used);
    }

    private static TaskRequest task(RunPlace place, String definition, RunRequest request) {
        Placement placement = place.placement();
        Vector<Placement.Network> network = placement.network().toVector();
        return TaskRequest.builder()
                .cluster(place.cluster())
                .definition(definition)
                .launchType(placement
                        .launchType()
                        .filter(type -> placement.providers().isEmpty()))
                .platformVersion(placement.platformVersion())
                .capacity(placement
                        .providers()
                        .map(share -> new ProviderShare(share.provider(), share.base(), share.weight())))
                .subnets(network.flatMap(Placement.Network::subnets))
                .groups(network.flatMap(Placement.Network::securityGroups))
                .publicAddress(network.flatMap(Placement.Network::publicIp).contains("ENABLED"))
                .addOverride(new ContainerOverride(place.container(), request.command(), request.environment()))
                .group(TaskGroup.of(place.stack()))
                .startedBy(request.name())
                .token(new ClientToken(UUID.randomUUID().toString()))
                .build();
    }

    private Either<Problem, RunEnding> ending(RunPlace place, TaskId task, RunRequest request, LogListener listener) {
        return request.attendance() == Attendance.NONE
                ? Either.right(new RunEnding.Detached(task.brief()))
                : new Attending(aws, clock, policy, place, task).toTheEnd(listener);
    }
}
