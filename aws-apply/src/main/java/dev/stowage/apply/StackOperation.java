package dev.stowage.apply;

import dev.stowage.apply.Deployment.Outcome;
import dev.stowage.apply.plan.Observed;
import dev.stowage.apply.plan.Plan;
import dev.stowage.apply.plan.Planner;
import dev.stowage.apply.plan.Step;
import dev.stowage.apply.run.Ending;
import dev.stowage.apply.run.Interpreter;
import dev.stowage.apply.run.ObservationScope;
import dev.stowage.apply.run.Reasons;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/** One operation on a stack, from the first look at it to what has become of it. */
record StackOperation(Interpreter interpreter, ObservationScope scope) {
    /** Where another operation was under way, a new plan is made once it has ended. */
    Either<Problems, Deployment> perform(Function<Observed, Either<Problems, Plan>> planner) {
        Vector<Observed> before = Vector.empty();
        while (true) {
            Either<Problems, Observed> seen = interpreter.observe(scope);
            Either<Problems, Plan> plan = seen.flatMap(planner);
            Either<Problems, Ending> ending = plan.flatMap(interpreter::perform);
            if (!ending.contains(Ending.PLAN_AGAIN)) {
                Vector<Observed> earlier = before;
                return ending.flatMap(end -> deployment(plan, end))
                        .flatMap(done -> earlier.isEmpty() ? Either.right(done) : finished(earlier, done));
            }
            before = before.appendAll(seen);
        }
    }

    /** The plan, where it removes nothing or the user agrees. */
    Either<Problems, Plan> approved(Plan plan, Observed observed) {
        boolean removes =
                plan.steps().exists(step -> step instanceof Step.DeleteStack || step instanceof Step.RemoveFileSystem);
        return removes && !interpreter.approvesRemoval(stack(), Planner.impact(plan, observed))
                ? Either.left(Problems.of(Reasons.declined(stack())))
                : Either.right(plan);
    }

    private StackName stack() {
        return scope.stack();
    }

    private Either<Problems, Deployment> deployment(Either<Problems, Plan> plan, Ending ending) {
        Outcome outcome = ending == Ending.UNCHANGED
                ? Outcome.UNCHANGED
                : plan.map(Outcomes::of).getOrElse(Outcome.ABSENT);
        return interpreter.state(stack()).map(state -> Deployment.of(stack(), outcome, state));
    }

    /** What another run has changed meanwhile is no stack that was as wanted, or away, all along. */
    private Either<Problems, Deployment> finished(Vector<Observed> earlier, Deployment done) {
        return switch (done.outcome()) {
            case UNCHANGED ->
                interpreter
                        .state(done.stack())
                        .map(now -> isAsIn(earlier, now) ? done : done.withOutcome(Outcomes.ofLast(now)));
            case ABSENT -> Either.right(done.withOutcome(Outcome.REMOVED));
            case CREATED, UPDATED, STARTED, REMOVED -> Either.right(done);
        };
    }

    /** Runs that find nothing to change get into each other's way, too. */
    private static boolean isAsIn(Vector<Observed> earlier, Option<StackState> now) {
        return earlier.forAll(seen -> seen.stack().equals(now));
    }
}
