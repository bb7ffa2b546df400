package dev.stowage.apply.run;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Stacks;
import dev.stowage.apply.plan.Plan;
import dev.stowage.apply.plan.Planner;
import dev.stowage.apply.plan.Step;
import dev.stowage.apply.plan.Step.Cleaning;
import dev.stowage.apply.stack.Goal;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/** Performs plans. Nothing else in this module changes anything on AWS. */
public final class Interpreter {
    private final Stacks stacks;
    private final Clock clock;
    private final Pace pace;

    public Interpreter(Stacks stacks, Clock clock, Pace pace) {
        this.stacks = stacks;
        this.clock = clock;
        this.pace = pace;
    }

    /** Performs the steps in order, up to the first that fails; {@code listener} hears what happens, on this thread. */
    public Either<Problems, Ending> perform(Plan plan, Listener listener) {
        Performance performance = new Performance(stacks, new Run(clock, pace, listener));
        return performance.steps(plan.steps()).mapLeft(Problems::new);
    }

    /** One plan on its way. */
    private static final class Performance {
        private final Stacks stacks;
        private final Run run;
        private final ChangeSets changeSets;
        private final Watcher watcher;
        private final Step.Cases<Either<Vector<Problem>, Next>> cases;

        Performance(Stacks stacks, Run run) {
            this.stacks = stacks;
            this.run = run;
            this.changeSets = new ChangeSets(stacks, run);
            this.watcher = new Watcher(stacks, run);
            this.cases = new Step.Cases<>(
                    step -> changeSets.make(step.request()).mapLeft(Vector::of),
                    this::execute,
                    this::delete,
                    this::watch,
                    step -> Either.right(Next.PLAN_AGAIN));
        }

        Either<Vector<Problem>, Ending> steps(Vector<Step> steps) {
            if (steps.isEmpty()) {
                return Either.right(Ending.DONE);
            }
            return run.stopped(steps.head())
                    .<Either<Vector<Problem>, Ending>>map(stopped -> Either.left(Vector.of(stopped)))
                    .getOrElse(() -> begun(steps));
        }

        private Either<Vector<Problem>, Ending> begun(Vector<Step> steps) {
            run.tell(new Progress.Began(steps.head()));
            return steps.head().fold(cases).flatMap(next -> switch (next) {
                case GO_ON -> steps(steps.tail());
                case UNCHANGED -> Either.right(Ending.UNCHANGED);
                case PLAN_AGAIN -> Either.right(Ending.PLAN_AGAIN);
            });
        }

        private Either<Vector<Problem>, Next> execute(Step.ExecuteChangeSet step) {
            return begin(
                    watcher.remember(step.stack()),
                    mark -> stacks.execute(step.stack(), step.changeSet(), mark.token("execute " + step.changeSet())));
        }

        private Either<Vector<Problem>, Next> delete(Step.DeleteStack step) {
            return begin(watcher.remember(step.id()), mark -> stacks.delete(step.id(), mark.token("delete")));
        }

        private Either<Vector<Problem>, Next> begin(
                Either<Problem, Watcher.Mark> mark, Function<Watcher.Mark, Option<ServiceFailure>> request) {
            return mark.flatMap(
                            known -> began(run.act(() -> request.apply(known).filter(Performance::isNew))))
                    .mapLeft(Vector::of);
        }

        /** The token is of this very state, so the operation that already has it is ours, and only its answer was lost. */
        private static boolean isNew(ServiceFailure failure) {
            return failure.kind() != ServiceFailure.Kind.ALREADY_EXISTS;
        }

        private static Either<Problem, Next> began(Option<Problem> refused) {
            return refused.<Either<Problem, Next>>map(Either::left).getOrElse(Either.right(Next.GO_ON));
        }

        private Either<Vector<Problem>, Next> watch(Step.Watch step) {
            return watcher.watch(step.stack()).mapLeft(Vector::of).flatMap(settled -> arrived(step, settled));
        }

        private Either<Vector<Problem>, Next> arrived(Step.Watch step, Settled settled) {
            if (step.goal().isReachedIn(settled.status())) {
                return Either.right(Next.GO_ON);
            }
            Problem failure = Reasons.failure(step, settled);
            return Either.left(Vector.of(failure).appendAll(cleaned(step, settled)));
        }

        /** Removes what never ran, so that nothing is left of it; the problems of that. */
        private Vector<Problem> cleaned(Step.Watch step, Settled settled) {
            Vector<Step> cleaning = settled.state()
                    .filter(stack -> step.goal() == Goal.CREATED && step.cleaning() == Cleaning.REMOVE)
                    .filter(stack -> stack.status().phase() == StackStatus.Phase.NEVER_BORN)
                    .toVector()
                    .flatMap(Planner::remove);
            return steps(cleaning).fold(problems -> problems, done -> Vector.empty());
        }
    }

    /** How the plan goes on after a step. */
    enum Next {
        GO_ON,
        UNCHANGED,
        PLAN_AGAIN
    }

    /**
     * Where a stack came to rest.
     *
     * @param state none when it is gone
     * @param cause what went wrong first, where something did
     */
    record Settled(StackName name, Option<StackState> state, Option<dev.stowage.apply.stack.StackEvent> cause) {
        StackStatus status() {
            return state.map(StackState::status).getOrElse(StackStatus.DELETE_COMPLETE);
        }
    }
}
