package dev.stowage.apply.run;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Stacks;
import dev.stowage.apply.aws.Stacks.Made;
import dev.stowage.apply.plan.Step;
import dev.stowage.apply.plan.Step.Purpose;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.run.Performance.Next;
import dev.stowage.apply.stack.ChangeSetId;
import dev.stowage.apply.stack.ChangeSetKind;
import dev.stowage.apply.stack.ChangeSetName;
import dev.stowage.apply.stack.ChangeSetRequest;
import dev.stowage.apply.stack.ChangeSetState;
import dev.stowage.apply.stack.ClientToken;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.apply.stack.WaitingChangeSet;
import dev.stowage.problem.Problem;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Makes a change set and waits until it can be executed. What cannot be executed is taken away again. */
final class ChangeSets {
    /** So many looks in a row one of another run may be ready before it is taken for one that nobody executes any more. */
    private static final int LOOKS = 3;

    private final Stacks stacks;
    private final Run run;

    /** By name those that may be executed: another run may have made another one of the same name since. */
    private Map<ChangeSetName, ChangeSetId> agreed = HashMap.empty();

    ChangeSets(Stacks stacks, Run run) {
        this.stacks = stacks;
        this.run = run;
    }

    /** What a change set says of a stack. CloudFormation needs nothing more then of what it was made from. */
    record Comparison(Made made, ChangeSetState state) {}

    Either<Setback, Next> make(Step.MakeChangeSet step) {
        return compared(step.request()).flatMap(comparison -> judged(step, comparison));
    }

    /** A change set that can be executed, or changes nothing. */
    Either<Setback, Comparison> compared(ChangeSetRequest request) {
        return made(request).flatMap(made -> settled(request, made).flatMap(state -> usable(request, made, state)));
    }

    private Either<Setback, Comparison> usable(ChangeSetRequest request, Made made, ChangeSetState state) {
        return switch (state.status()) {
            case READY, EMPTY -> Either.right(new Comparison(made, state));
            case EXECUTED, GONE -> Either.left(failure(request, state).overtaken());
            default -> Either.left(takenAway(request, made, failure(request, state)));
        };
    }

    /** Asks the user where something changes, and takes away what is not to be executed. */
    Either<Setback, Next> judged(Step.MakeChangeSet step, Comparison comparison) {
        return comparison.state().status() == ChangeSetState.Status.EMPTY
                ? discarded(step.request(), comparison.made(), nothingChanges(step.purpose()))
                : ready(step, comparison.made(), comparison.state());
    }

    /** Begins to execute the very one that was compared. Where it is gone, so is what was agreed to. */
    Option<ServiceFailure> execute(Step.ExecuteChangeSet step, Watcher.Mark mark) {
        ChangeSetId id = agreed.get(step.changeSet())
                .getOrElseThrow(() -> new IllegalStateException("nothing was compared before: " + step.changeSet()));
        return stacks.execute(step.stack(), id, mark.token("execute " + id)).map(ServiceFailure::vanished);
    }

    private Either<Setback, Made> made(ChangeSetRequest request) {
        return run.ask(() -> stacks.makeChangeSet(request)
                        .fold(
                                failure -> failure.kind() == ServiceFailure.Kind.ALREADY_EXISTS
                                        ? Either.<ServiceFailure, Option<Made>>right(Option.none())
                                        : Either.left(failure),
                                made -> Either.right(Option.some(made))))
                .flatMap(made -> made.<Either<Setback, Made>>map(Either::right).getOrElse(() -> afterAnother(request)));
    }

    /** Another run may be about to execute the one of this name; an earlier run has left it, or its own lost answer told of it. */
    private Either<Setback, Made> afterAnother(ChangeSetRequest request) {
        boolean told = false;
        int ready = 0;
        while (ready <= LOOKS) {
            Either<Setback, Option<ChangeSetState.Status>> other = run.ask(() -> status(request));
            if (other.isLeft() || !other.exists(state -> state.exists(ChangeSets::isUsed))) {
                return other.flatMap(state -> anew(request));
            }
            if (!told) {
                told = true;
                run.tell(new Progress.Retrying(
                        "another run makes, or has left, the same change set of stack " + request.stack()));
            }
            ready = other.exists(state -> state.contains(ChangeSetState.Status.READY)) ? ready + 1 : 0;
            Option<Setback> stopped = run.nextLook("another run changes stack " + request.stack());
            if (stopped.isDefined()) {
                return Either.left(stopped.getOrElseThrow(AssertionError::new));
            }
        }
        return anew(request);
    }

    private static boolean isUsed(ChangeSetState.Status state) {
        return state == ChangeSetState.Status.BEING_MADE || state == ChangeSetState.Status.READY;
    }

    private Either<ServiceFailure, Option<ChangeSetState.Status>> status(ChangeSetRequest request) {
        return stacks.changeSet(request.stack(), request.name())
                .fold(
                        failure -> failure.kind() == ServiceFailure.Kind.NOT_FOUND
                                ? Either.right(Option.none())
                                : Either.left(failure),
                        state -> Either.right(Option.some(state.status())));
    }

    /**
     * One that an earlier run left may hold other secrets, so it gives way. Where it is in the way still, AWS has not forgotten it
     * everywhere, or another run has made its own again.
     */
    private Either<Setback, Made> anew(ChangeSetRequest request) {
        return run.act(() -> stacks.deleteChangeSet(request.stack(), request.name())
                        .filter(failure -> failure.kind() != ServiceFailure.Kind.NOT_FOUND))
                .<Either<Setback, Made>>map(Either::left)
                .getOrElse(() -> run.ask(() -> stacks.makeChangeSet(request).mapLeft(ServiceFailure::contended)));
    }

    private Either<Setback, ChangeSetState> settled(ChangeSetRequest request, Made made) {
        return run.follow(
                () -> run.ask(() ->
                        stacks.changeSet(request.stack(), made.changeSet()).mapLeft(ServiceFailure::vanished)),
                state -> state.status() != ChangeSetState.Status.BEING_MADE,
                state -> run.nextLook("the change of stack " + request.stack() + " is still being compared"));
    }

    /** What could not be taken away is told, and stops nothing: the next run finds it, or nobody does. */
    void clear(Step.RemoveChangeSets step) {
        step.changeSets()
                .forEach(left -> discarded(step.stack(), left.id())
                        .forEach(why -> run.tell(new Progress.Noted(leftBehind(step.stack(), left, why.problem())))));
    }

    private static Problem leftBehind(StackName stack, WaitingChangeSet left, Problem why) {
        return Problem.builder()
                .id(DeploymentProblem.LEFT_BEHIND)
                .sentence("change set " + left.name() + " of stack " + stack + " is still there: " + why.sentence())
                .hint("the next up removes it")
                .build();
    }

    private static Next nothingChanges(Purpose purpose) {
        return purpose == Purpose.COMPARISON ? Next.NOTHING_TO_DO : Next.UNCHANGED;
    }

    private Either<Setback, Next> ready(Step.MakeChangeSet step, Made made, ChangeSetState state) {
        ChangeSetRequest request = step.request();
        run.tell(new Progress.Compared(request.stack(), state.changes()));
        Option<Setback> objection = step.purpose() == Purpose.EXECUTION_OF_A_PART
                ? Option.none()
                : run.objection(request.stack(), state.changes());
        return objection
                .map(why -> Either.<Setback, Next>left(takenAway(request, made, why)))
                .getOrElse(() -> step.purpose() == Purpose.COMPARISON
                        ? discarded(request, made, Next.GO_ON)
                        : agreed(request, made));
    }

    private Either<Setback, Next> agreed(ChangeSetRequest request, Made made) {
        agreed = agreed.put(request.name(), made.changeSet());
        return Either.right(Next.GO_ON);
    }

    private Either<Setback, Next> discarded(ChangeSetRequest request, Made made, Next next) {
        return discarded(request, made).<Either<Setback, Next>>map(Either::left).getOrElse(Either.right(next));
    }

    private static Setback failure(ChangeSetRequest request, ChangeSetState state) {
        Problem problem = Problem.builder()
                .id(DeploymentProblem.CHANGE_SET_FAILED)
                .sentence("CloudFormation cannot change stack " + request.stack() + ": "
                        + state.reason().getOrElse("no reason was given"))
                .build();
        return new Setback(Setback.Cause.REFUSED, problem);
    }

    /** Why, or why it could not be taken away. */
    private Setback takenAway(ChangeSetRequest request, Made made, Setback why) {
        return discarded(request, made)
                .orElse(() -> request.kind() == ChangeSetKind.CREATE ? emptied(request, made.stack()) : Option.none())
                .getOrElse(why);
    }

    /** What another run has taken away, or executes, is not ours any more. */
    private Option<Setback> discarded(ChangeSetRequest request, Made made) {
        return discarded(request.stack(), made.changeSet());
    }

    private Option<Setback> discarded(StackName stack, ChangeSetId id) {
        return run.act(() -> stacks.deleteChangeSet(stack, id)
                .filter(failure -> failure.vanished().kind() != ServiceFailure.Kind.OVERTAKEN));
    }

    /** The change set made the stack; without it, and without another, nothing remains that the stack would be for. */
    private Option<Setback> emptied(ChangeSetRequest request, StackId id) {
        return run.ask(() -> stacks.describe(id))
                .fold(
                        Option::some,
                        stack -> stack.filter(ChangeSets::isEmpty)
                                .flatMap(empty -> run.act(() -> stacks.delete(
                                        id, ClientToken.of("discard " + request.name(), id, Option.none())))));
    }

    private static boolean isEmpty(StackState stack) {
        return stack.status().phase() == StackStatus.Phase.PLANNED
                && stack.changeSets().isEmpty();
    }
}
