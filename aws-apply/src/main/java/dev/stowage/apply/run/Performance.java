package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Buckets.Stored;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Stacks;
import dev.stowage.apply.plan.Planner;
import dev.stowage.apply.plan.Step;
import dev.stowage.apply.plan.Step.Cleaning;
import dev.stowage.apply.stack.ChangeSetRequest;
import dev.stowage.apply.stack.Goal;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/** One plan on its way. */
final class Performance {
    private final Aws aws;
    private final Stacks stacks;
    private final Run run;
    private final Templates templates;
    private final ChangeSets changeSets;
    private final Watcher watcher;
    private final Overtaking overtaking;
    private final Cancellation cancellation;
    private final Step.Cases<Either<Vector<Problem>, Next>> cases;
    private boolean hasBegun;

    Performance(Aws aws, Run run) {
        this.aws = aws;
        this.stacks = aws.stacks();
        this.run = run;
        this.templates = new Templates(aws, run);
        this.changeSets = new ChangeSets(stacks, run);
        this.watcher = new Watcher(aws, stacks, run);
        this.overtaking = new Overtaking(stacks, run);
        this.cancellation = new Cancellation(stacks, run, watcher);
        this.cases = new Step.Cases<>(
                this::refuse,
                this::removeTemplates,
                this::removeChangeSets,
                this::throughBucket,
                step -> compared(step, changeSets.make(step)),
                this::execute,
                this::delete,
                this::rollBack,
                this::watch,
                step -> goOn(new OneOffTasks(aws, run).of(step)),
                this::removeFileSystem,
                this::redeploy,
                step -> Either.right(Next.PLAN_AGAIN));
    }

    /** How the plan goes on after a step. */
    enum Next {
        GO_ON,
        /** The change that was to be executed changes nothing. */
        UNCHANGED,
        /** The stack is as it is to be; what is done beside it may still be owed by a run that was cut off. */
        NOTHING_TO_DO,
        PLAN_AGAIN
    }

    Either<Vector<Problem>, Ending> plan(Vector<Step> steps) {
        return steps(steps, Ending.DONE);
    }

    /** {@code ending} is what is said when no step is left. */
    private Either<Vector<Problem>, Ending> steps(Vector<Step> steps, Ending ending) {
        if (steps.isEmpty()) {
            return Either.right(ending);
        }
        return run.stopped(steps.head())
                .<Either<Vector<Problem>, Ending>>map(stopped -> Either.left(Vector.of(stopped)))
                .getOrElse(() -> begun(steps, ending));
    }

    private Either<Vector<Problem>, Ending> begun(Vector<Step> steps, Ending ending) {
        run.tell(new Progress.Began(steps.head()));
        return steps.head().fold(cases).flatMap(next -> switch (next) {
            case GO_ON -> steps(steps.tail(), hasBegun ? Ending.DONE : ending);
            case UNCHANGED ->
                steps(steps.tail().dropWhile(Performance::isExecution), hasBegun ? Ending.DONE : Ending.UNCHANGED);
            case NOTHING_TO_DO -> steps(steps.tail().filter(Step.Redeploy.class::isInstance), Ending.UNCHANGED);
            case PLAN_AGAIN -> Either.right(Ending.PLAN_AGAIN);
        });
    }

    private static boolean isExecution(Step step) {
        return step instanceof Step.ExecuteChangeSet || step instanceof Step.Watch;
    }

    private Either<Vector<Problem>, Next> refuse(Step.Refuse step) {
        run.tell(new Progress.Compared(step.stack(), step.difference()));
        return Either.left(Vector.of(step.why()));
    }

    private Either<Vector<Problem>, Next> removeTemplates(Step.RemoveTemplates step) {
        step.places().forEach(templates::clear);
        return Either.right(Next.GO_ON);
    }

    private Either<Vector<Problem>, Next> removeChangeSets(Step.RemoveChangeSets step) {
        changeSets.clear(step);
        return Either.right(Next.GO_ON);
    }

    /** The template is away before anybody is asked, who may take any time. */
    private Either<Vector<Problem>, Next> throughBucket(Step.ThroughBucket step) {
        ChangeSetRequest request = step.change().request();
        Either<Setback, Stored> stored = templates.put(step.place(), request.template());
        Either<Setback, ChangeSets.Comparison> comparison = stored.flatMap(template -> changeSets
                .compared(ChangeSetRequest.builder()
                        .from(request)
                        .templateUrl(template.url())
                        .build())
                .mapLeft(why -> templates.explained(why, step.place())));
        templates.clear(step.place(), stored.toOption());
        return compared(step.change(), comparison.flatMap(known -> changeSets.judged(step.change(), known)));
    }

    /** Of two runs at once one comes second, and then looks anew. */
    private Either<Vector<Problem>, Next> compared(Step.MakeChangeSet step, Either<Setback, Next> made) {
        return made.fold(
                setback -> overtaking.explains(setback, step.request())
                        ? planAgain(step.request().stack(), setback)
                        : Either.left(told(setback)),
                Either::right);
    }

    private Either<Vector<Problem>, Next> planAgain(StackName stack, Setback overtaken) {
        return run.letPass(stack, overtaken)
                .<Either<Vector<Problem>, Next>>map(stopped -> Either.left(told(stopped)))
                .getOrElse(Either.right(Next.PLAN_AGAIN));
    }

    private Either<Vector<Problem>, Next> execute(Step.ExecuteChangeSet step) {
        return begin(step.stack(), watcher.remember(step.stack()), mark -> changeSets.execute(step, mark));
    }

    private Either<Vector<Problem>, Next> delete(Step.DeleteStack step) {
        return new LoneTasks(aws, run)
                .end(step.id())
                .orElse(() -> run.stopped(step).map(Setback::of))
                .<Either<Vector<Problem>, Next>>map(setback -> Either.left(told(setback)))
                .getOrElse(() -> begin(
                        step.stack(),
                        watcher.remember(step.id()),
                        mark -> stacks.delete(step.id(), mark.token("delete"))));
    }

    /** New tasks are something done, though the stack be as it was. */
    private Either<Vector<Problem>, Next> redeploy(Step.Redeploy step) {
        return goOn(new Redeployments(aws, run, () -> hasBegun = true).of(step));
    }

    private Either<Vector<Problem>, Next> removeFileSystem(Step.RemoveFileSystem step) {
        return goOn(run.act(() -> aws.fileSystems()
                .delete(step.id())
                .filter(failure -> failure.kind() != ServiceFailure.Kind.NOT_FOUND)));
    }

    private static Either<Vector<Problem>, Next> goOn(Option<Setback> setback) {
        return setback.<Either<Vector<Problem>, Next>>map(why -> Either.left(told(why)))
                .getOrElse(Either.right(Next.GO_ON));
    }

    private Either<Vector<Problem>, Next> rollBack(Step.RollBack step) {
        if (!run.approvesRollback(step)) {
            return Either.left(Vector.of(Reasons.declined(step.stack())));
        }
        return begin(
                step.stack(),
                watcher.remember(step.id()),
                mark -> step.from() == StackStatus.UPDATE_FAILED
                        ? stacks.rollBack(step.id(), mark.token("roll back"))
                        : stacks.continueRollback(step.id(), mark.token("continue rollback")));
    }

    private Either<Vector<Problem>, Next> begin(
            StackName stack,
            Either<Setback, Watcher.Mark> mark,
            Function<Watcher.Mark, Option<ServiceFailure>> request) {
        hasBegun = true;
        return mark.fold(
                setback -> setback.is(Setback.Cause.OVERTAKEN) ? planAgain(stack, setback) : Either.left(told(setback)),
                known -> run.act(() -> request.apply(known).filter(ServiceFailure::isNew))
                        .map(refused -> refused(stack, known, refused))
                        .getOrElse(Either.right(Next.GO_ON)));
    }

    private Either<Vector<Problem>, Next> refused(StackName stack, Watcher.Mark mark, Setback setback) {
        return overtaking.explains(setback, mark) ? planAgain(stack, setback) : Either.left(told(setback));
    }

    private Either<Vector<Problem>, Next> watch(Step.Watch step) {
        return watcher.watch(step.stack())
                .fold(setback -> Either.left(left(step, setback)), settled -> arrived(step, settled));
    }

    /** Nobody watches any more. Only a stack that is being created can go without a loss. */
    private Vector<Problem> left(Step.Watch step, Setback setback) {
        return watcher.followed()
                .filter(stack -> setback.is(Setback.Cause.INTERRUPTED) && step.goal() == Goal.CREATED)
                .filter(stack -> run.wantsCancellation(step.stack()))
                .map(stack -> cancelled(step.stack(), stack))
                .getOrElse(() -> Vector.of(Reasons.unwatched(setback)));
    }

    private Vector<Problem> cancelled(StackName name, StackId stack) {
        return cancellation
                .begin(stack)
                .mapLeft(Performance::told)
                .flatMap(alive -> alive.<Either<Vector<Problem>, Ending>>map(
                                status -> Either.left(Vector.of(Reasons.alive(name, status))))
                        .getOrElse(() -> plan(Vector.of(new Step.Watch(name, Goal.REMOVED, Cleaning.KEEP)))))
                .fold(problems -> problems, removed -> Vector.of(Reasons.cancelled(name)));
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
                .filter(stack -> stack.status().phase() == StackStatus.Phase.NEVER_RAN)
                .toVector()
                .flatMap(Planner::remove);
        return plan(cleaning).fold(problems -> problems, done -> Vector.empty());
    }

    private static Vector<Problem> told(Setback setback) {
        return Vector.of(setback.problem());
    }
}
