package dev.stowage.apply.plan;

import dev.stowage.apply.plan.Step.Cleaning;
import dev.stowage.apply.stack.ChangeSetKind;
import dev.stowage.apply.stack.ChangeSetRequest;
import dev.stowage.apply.stack.Goal;
import dev.stowage.apply.stack.ParameterValue;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.cfn.Limits;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;

/** From what is wanted and what is there to the steps between them. */
public final class Planner {
    private Planner() {}

    /** The steps that make the stack as it is wanted; problems where it is not ours, stuck, or a value is missing. */
    public static Either<Problems, Plan> up(Desired desired, Option<StackState> observed) {
        Vector<Problem> refusals = observed.toVector().flatMap(stack -> Refusals.of(stack, desired.project()));
        return refusals.isEmpty() ? allowedUp(desired, observed) : Either.left(new Problems(refusals));
    }

    private static Either<Problems, Plan> allowedUp(Desired desired, Option<StackState> observed) {
        return switch (observed.map(stack -> stack.status().phase()).getOrElse(StackStatus.Phase.GONE)) {
            case GONE, PLANNED -> change(desired, Option.none());
            case LIVE -> change(desired, observed);
            case BUSY -> Either.right(new Plan(observed.toVector().flatMap(Planner::waitAndPlanAgain)));
            case NEVER_BORN -> replace(desired, observed);
            case HALF_REMOVED, STUCK ->
                Either.left(new Problems(observed.toVector().map(Refusals::stuck)));
        };
    }

    /** The steps that remove the stack of a project; none where there is no such stack. */
    public static Either<Problems, Plan> down(ProjectName project, Option<StackState> observed) {
        Vector<Problem> refusals = observed.toVector().flatMap(stack -> Refusals.of(stack, project));
        return refusals.isEmpty()
                ? Either.right(new Plan(observed.toVector().flatMap(Planner::removal)))
                : Either.left(new Problems(refusals));
    }

    private static Vector<Step> removal(StackState stack) {
        return switch (stack.status()) {
            case DELETE_COMPLETE -> Vector.empty();
            case DELETE_IN_PROGRESS -> Vector.of(new Step.Watch(stack.name(), Goal.REMOVED, Cleaning.KEEP));
            case CREATE_IN_PROGRESS -> remove(stack);
            default -> stack.status().isBusy() ? waitAndPlanAgain(stack) : remove(stack);
        };
    }

    private static Either<Problems, Plan> change(Desired desired, Option<StackState> deployed) {
        return Parameters.of(desired, deployed)
                .with(Limits.passedBy(desired.template()).map(Refusals::passed))
                .with(tooLarge(desired))
                .end((parameters, warnings) -> new Plan(changeSteps(desired, deployed, parameters)));
    }

    private static Either<Problems, Plan> replace(Desired desired, Option<StackState> dead) {
        return change(desired, Option.none())
                .map(plan -> new Plan(dead.toVector().flatMap(Planner::remove).appendAll(plan.steps())));
    }

    private static Vector<Step> changeSteps(
            Desired desired, Option<StackState> deployed, LinkedHashMap<LogicalId, ParameterValue> parameters) {
        ChangeSetRequest request = request(desired, deployed, parameters);
        boolean create = request.kind() == ChangeSetKind.CREATE;
        return Vector.of(
                new Step.MakeChangeSet(request),
                new Step.ExecuteChangeSet(request.stack(), request.name()),
                new Step.Watch(
                        request.stack(),
                        create ? Goal.CREATED : Goal.UPDATED,
                        create ? Cleaning.REMOVE : Cleaning.KEEP));
    }

    private static ChangeSetRequest request(
            Desired desired, Option<StackState> deployed, LinkedHashMap<LogicalId, ParameterValue> parameters) {
        ChangeSetKind kind = deployed.isEmpty() ? ChangeSetKind.CREATE : ChangeSetKind.UPDATE;
        return ChangeSetRequest.builder()
                .stack(desired.stack())
                .name(Names.changeSet(desired, parameters, kind))
                .kind(kind)
                .template(desired.body())
                .parameters(parameters)
                .tags(tags(desired, deployed))
                .build();
    }

    /** Tags that a user gave the stack by other means stay. */
    private static LinkedHashMap<String, String> tags(Desired desired, Option<StackState> deployed) {
        return deployed.map(StackState::tags)
                .getOrElse(LinkedHashMap.empty())
                .put(StackState.PROJECT_TAG, desired.project().value());
    }

    /** The steps that remove a stack. */
    public static Vector<Step> remove(StackState stack) {
        return Vector.of(
                new Step.DeleteStack(stack.name(), stack.id()),
                new Step.Watch(stack.name(), Goal.REMOVED, Cleaning.KEEP));
    }

    private static Vector<Step> waitAndPlanAgain(StackState stack) {
        return Vector.of(new Step.Watch(stack.name(), Goal.SETTLED, Cleaning.KEEP), new Step.PlanAgain(stack.name()));
    }

    private static Option<Problem> tooLarge(Desired desired) {
        int size = desired.body().getBytes(StandardCharsets.UTF_8).length;
        return size > Limits.BYTES_IN_A_REQUEST ? Option.some(Refusals.tooLarge(size)) : Option.none();
    }
}
