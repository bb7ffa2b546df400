package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.plan.Step;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.running.ContainerDefinition;
import dev.stowage.apply.running.ContainerState;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.stack.ClientToken;
import dev.stowage.apply.stack.Digest;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.apply.task.ProviderShare;
import dev.stowage.apply.task.TaskGroup;
import dev.stowage.apply.task.TaskId;
import dev.stowage.apply.task.TaskRequest;
import dev.stowage.ecs.CapacityShare;
import dev.stowage.ecs.LaunchType;
import dev.stowage.ecs.TaskRun;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Runs a task of a stack to its end. One that an earlier run began and did not wait for is waited for; one that has ended is
 * run again, since nobody knows whether it is needed still. Another version of it, which a run at the same time has begun,
 * comes to its end first: two migrations at once are what nobody wants.
 */
final class OneOffTasks {
    private final Aws aws;
    private final Run run;

    OneOffTasks(Aws aws, Run run) {
        this.aws = aws;
        this.run = run;
    }

    /** Why the task did not end well, or none. */
    Option<Setback> of(Step.RunTask step) {
        return request(step)
                .flatMap(request -> started(step, request)
                        .flatMap(task -> shown(step, request, task)
                                .flatMap(state -> state.toEither(() -> Setback.of(forgotten(step, task))))))
                .fold(Option::some, task -> failure(step, task));
    }

    /** Who watches sees what is waited for. */
    private Either<Setback, Option<TaskState>> shown(Step.RunTask step, TaskRequest request, TaskId task) {
        tell(step, task, Milestone.BEGUN);
        Either<Setback, Option<TaskState>> state = ended(step, request, task);
        if (state.exists(Option::isDefined)) {
            tell(step, task, Milestone.DONE);
        }
        return state;
    }

    private void tell(Step.RunTask step, TaskId task, Milestone milestone) {
        run.tell(new Progress.RunningOnce(step.task().service().value(), task.brief(), milestone));
    }

    private Either<Setback, TaskRequest> request(Step.RunTask step) {
        return run.ask(() -> aws.stacks().describe(step.stack()))
                .flatMap(found -> found.toEither(() -> Setback.of(unknown(step))))
                .flatMap(stack -> run.ask(() -> aws.stacks().resources(stack.id()))
                        .flatMap(held ->
                                request(step, stack, Resolution.of(held)).toEither(() -> Setback.of(unknown(step)))));
    }

    private Option<TaskRequest> request(Step.RunTask step, StackState stack, Resolution known) {
        TaskRun wanted = step.run();
        return known.of(wanted.cluster())
                .flatMap(cluster -> known.of(wanted.taskDefinition())
                        .flatMap(definition -> placed(wanted, known)
                                .map(task -> task.cluster(cluster)
                                        .definition(definition)
                                        .launchType(wanted.launchType().map(LaunchType::name))
                                        .group(TaskGroup.of(stack.id()))
                                        .startedBy("stowage-"
                                                + Digest.of(
                                                        stack.id().value(),
                                                        step.task().service().value()))
                                        .token(ClientToken.of(
                                                "run " + definition,
                                                stack.id(),
                                                Option.some(run.now().toString())))
                                        .build())));
    }

    private static Option<TaskRequest.Builder> placed(TaskRun wanted, Resolution known) {
        return known.all(wanted.network().groups())
                .flatMap(groups -> known.all(wanted.network().subnets())
                        .flatMap(subnets -> Option.sequence(wanted.capacity().map(share -> share(share, known)))
                                .map(shares -> TaskRequest.builder()
                                        .groups(groups)
                                        .subnets(subnets)
                                        .capacity(shares.toVector())
                                        .publicAddress(wanted.network().publicAddress()))));
    }

    private static Option<ProviderShare> share(CapacityShare share, Resolution known) {
        return known.of(share.provider())
                .map(provider -> new ProviderShare(
                        provider,
                        share.base().map(Long::intValue).getOrElse(0),
                        share.weight().map(Long::intValue).getOrElse(1)));
    }

    private Either<Setback, TaskId> started(Step.RunTask step, TaskRequest request) {
        return underWay(request)
                .flatMap(tasks -> tasks.find(task -> task.definition().equals(request.definition()))
                        .map(TaskState::id)
                        .map(Either::<Setback, TaskId>right)
                        .getOrElse(() -> startedAfter(tasks.headOption(), step, request)));
    }

    /** However the other has ended, also where ECS does not tell of it any more. */
    private Either<Setback, TaskId> startedAfter(Option<TaskState> other, Step.RunTask step, TaskRequest request) {
        return other.map(task -> shown(step, request, task.id()).flatMap(over -> started(step, request)))
                .getOrElse(() -> run.ask(() -> aws.tasks().run(request)));
    }

    /** The tasks of this service that runs of this program have begun. */
    private Either<Setback, Vector<TaskState>> underWay(TaskRequest request) {
        return run.ask(() -> aws.tasks()
                        .running(request.cluster(), request.startedBy().getOrElse("")))
                .flatMap(tasks -> tasks.isEmpty()
                        ? Either.<Setback, Vector<TaskState>>right(Vector.empty())
                        : run.ask(() -> aws.tasks().describe(request.cluster(), tasks)))
                .map(tasks -> tasks.reject(TaskState::isStopped));
    }

    /** The task as it was in the end; none where ECS has forgotten it. */
    private Either<Setback, Option<TaskState>> ended(Step.RunTask step, TaskRequest request, TaskId task) {
        Endurance endurance = Endurance.ofAbsence();
        return run.follow(
                () -> run.ask(() -> aws.tasks().describe(request.cluster(), Vector.of(task)))
                        .map(Vector::headOption),
                seen -> isLost(seen, endurance) || seen.exists(TaskState::isStopped),
                seen -> nextLook(step, task));
    }

    private Option<Setback> nextLook(Step.RunTask step, TaskId task) {
        run.tell(new Progress.Waiting(step.stack(), run.elapsed()));
        return run.nextLook(
                "task " + task.brief() + " of service " + step.task().service() + " still runs");
    }

    /** A request that fails is no sign of it, and has an endurance of its own. */
    private static boolean isLost(Option<TaskState> seen, Endurance endurance) {
        if (seen.isEmpty()) {
            return endurance.missed();
        }
        endurance.found();
        return false;
    }

    private Option<Setback> failure(Step.RunTask step, TaskState task) {
        String name = ContainerDefinition.nameOf(step.task().service().value());
        Vector<ContainerState> own =
                task.containers().filter(container -> container.name().equals(name));
        Vector<ContainerState> judged = own.isEmpty() ? task.containers() : own;
        boolean succeeded = judged.nonEmpty()
                && judged.forAll(container -> container.exitCode().contains(0));
        return Option.when(!succeeded, () -> Setback.of(failed(step, task)));
    }

    private Problem failed(Step.RunTask step, TaskState task) {
        TaskDiagnosis diagnosis = new Evidence(aws).of(task);
        return Problem.builder()
                .id(DeploymentProblem.TASK_FAILED)
                .sentence("service " + step.task().service() + " has to end well before others start: "
                        + diagnosis.text())
                .log(diagnosis.log())
                .hint("what waits for it was not deployed: remove the cause and deploy again" + half(step))
                .build();
    }

    /** After a creation nobody else would tell that a part of the stack is there, and costs. */
    private String half(Step.RunTask step) {
        boolean isNew = run.ask(() -> aws.stacks().describe(step.stack()))
                .exists(stack -> stack.exists(known -> known.status() == StackStatus.CREATE_COMPLETE));
        return isNew ? "; the rest of stack " + step.stack() + " stays, and costs: stowage down removes it" : "";
    }

    private static Problem forgotten(Step.RunTask step, TaskId task) {
        return Problem.builder()
                .id(DeploymentProblem.TASK_FAILED)
                .sentence("ECS knows nothing more of task " + task.brief() + " of service "
                        + step.task().service() + ", so nobody can tell how it ended")
                .hint("stowage logs " + step.task().service() + " shows what it printed; deploy again to run it again")
                .build();
    }

    private static Problem unknown(Step.RunTask step) {
        return Problem.builder()
                .id(DeploymentProblem.TASK_FAILED)
                .sentence("the stack does not hold what the task of service "
                        + step.task().service() + " needs")
                .hint("deploy again")
                .build();
    }
}
