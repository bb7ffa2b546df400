package dev.stowage.apply.plan;

import dev.stowage.apply.plan.DeployOptions.Takeover;
import dev.stowage.apply.plan.Step.Cleaning;
import dev.stowage.apply.stack.Goal;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.cfn.Template;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Predicate;

/** From what is wanted and what is there to the steps between them. */
public final class Planner {
    private Planner() {}

    /** The steps that make the stack as it is wanted; problems where it is not ours, stuck, or a value is missing. */
    public static Either<Problems, Plan> up(Desired desired, Observed observed) {
        return allowed(desired.project(), observed)
                .flatMap(ours -> steps(desired, observed))
                .map(steps -> new Plan(Leftovers.old(observed).appendAll(steps)));
    }

    /** The same steps, and what they change. */
    public static Either<Problems, Preview> preview(Desired desired, Observed observed) {
        return up(desired, observed).map(plan -> Preview.of(plan, desired, observed));
    }

    /** What there is to say of what stays otherwise than the file has it. */
    public static Vector<Problem> notes(Desired desired, Observed observed) {
        return observed.stack()
                .filter(stack -> stack.status().phase() == StackStatus.Phase.LIVE)
                .toVector()
                .flatMap(stack -> observed.deployed()
                        .toVector()
                        .flatMap(deployed -> Directories.notes(desired, deployed)
                                .appendAll(Defaults.of(inTheEnd(desired, deployed), deployed, stack)
                                        .notes(desired))));
    }

    /** What stays untouched keeps its default. */
    private static Desired inTheEnd(Desired desired, Template deployed) {
        return Desired.builder()
                .from(desired)
                .template(Changes.wanted(desired, deployed))
                .build();
    }

    private static Either<Problems, Vector<Step>> steps(Desired desired, Observed observed) {
        Vector<StackState> stack = observed.stack().toVector();
        return switch (phase(observed.stack())) {
            case GONE, PLANNED -> Changes.create(desired, observed);
            case LIVE -> update(desired, observed);
            case BUSY -> Either.right(stack.flatMap(Planner::waitAndPlanAgain));
            case NEVER_RAN, HALF_REMOVED ->
                Changes.create(desired, observed)
                        .map(created -> stack.flatMap(Planner::remove).appendAll(created));
            case HALF_DONE -> Either.right(stack.flatMap(Planner::rollBackAndPlanAgain));
            case STUCK -> Either.left(new Problems(stack.map(Refusals::stuck)));
        };
    }

    private static Either<Problems, Vector<Step>> update(Desired desired, Observed observed) {
        Option<Step> refusal = desired.options().takeover() == Takeover.ALLOWED
                ? Option.none()
                : observed.deployed()
                        .flatMap(deployed -> DeployedDialect.refusal(desired.stack(), deployed, desired.template()));
        return refusal.map(step -> Either.<Problems, Vector<Step>>right(Vector.of(step)))
                .getOrElse(() -> Changes.update(desired, observed));
    }

    private static StackStatus.Phase phase(Option<StackState> stack) {
        return stack.map(known -> known.status().phase()).getOrElse(StackStatus.Phase.GONE);
    }

    /** The steps that remove the stack of a project, and the volumes that go; none where there is nothing of it. */
    public static Either<Problems, Plan> down(ProjectName project, Predicate<StackVolume> goes, Observed observed) {
        return allowed(project, observed).map(ours -> new Plan(down(goes, observed)));
    }

    /** While another run works on the stack nothing else is planned: what is left then is not known before. */
    private static Vector<Step> down(Predicate<StackVolume> goes, Observed observed) {
        Vector<Step> removal = observed.stack().toVector().flatMap(Planner::removal);
        return removal.exists(Step.PlanAgain.class::isInstance) ? removal : removal.appendAll(rest(goes, observed));
    }

    private static Vector<Step> rest(Predicate<StackVolume> goes, Observed observed) {
        return observed.volumes()
                .filter(goes)
                .<Step>map(volume -> new Step.RemoveFileSystem(volume.id()))
                .appendAll(Leftovers.all(observed));
    }

    /** What the plan makes of the volumes that were seen. */
    public static VolumeImpact impact(Plan plan, Observed observed) {
        return VolumeImpact.of(plan, observed);
    }

    private static Either<Problems, Boolean> allowed(ProjectName project, Observed observed) {
        Vector<Problem> refusals = observed.stack().toVector().flatMap(stack -> Refusals.of(stack, project));
        return refusals.isEmpty() ? Either.right(true) : Either.left(new Problems(refusals));
    }

    private static Vector<Step> removal(StackState stack) {
        return switch (stack.status()) {
            case DELETE_COMPLETE -> Vector.empty();
            case DELETE_IN_PROGRESS -> Vector.of(new Step.Watch(stack.name(), Goal.REMOVED, Cleaning.KEEP));
            case CREATE_IN_PROGRESS -> remove(stack);
            default -> stack.status().isBusy() ? waitAndPlanAgain(stack) : remove(stack);
        };
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

    private static Vector<Step> rollBackAndPlanAgain(StackState stack) {
        return Vector.of(
                new Step.RollBack(stack.name(), stack.id(), stack.status(), stack.reason()),
                new Step.Watch(stack.name(), Goal.ROLLED_BACK, Cleaning.KEEP),
                new Step.PlanAgain(stack.name()));
    }
}
