package dev.stowage.apply.run;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Stacks;
import dev.stowage.apply.plan.Step;
import dev.stowage.apply.plan.Step.Purpose;
import dev.stowage.apply.run.Performance.Next;
import dev.stowage.apply.stack.ChangeSetKind;
import dev.stowage.apply.stack.ChangeSetRequest;
import dev.stowage.apply.stack.ChangeSetState;
import dev.stowage.apply.stack.ClientToken;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Makes a change set and waits until it can be executed. What cannot be executed is taken away again. */
final class ChangeSets {
    private final Stacks stacks;
    private final Run run;

    ChangeSets(Stacks stacks, Run run) {
        this.stacks = stacks;
        this.run = run;
    }

    Either<Setback, Next> make(Step.MakeChangeSet step) {
        ChangeSetRequest request = step.request();
        return run.ask(() -> madeAnew(request))
                .flatMap(stack -> settled(request).flatMap(state -> next(step, stack, state)));
    }

    /** One that an earlier run left under the same name may hold other secrets, so it gives way. */
    private Either<ServiceFailure, StackId> madeAnew(ChangeSetRequest request) {
        return stacks.makeChangeSet(request)
                .fold(
                        failure -> failure.kind() == ServiceFailure.Kind.ALREADY_EXISTS
                                ? replaced(request)
                                : Either.left(failure),
                        Either::right);
    }

    private Either<ServiceFailure, StackId> replaced(ChangeSetRequest request) {
        return stacks.deleteChangeSet(request.stack(), request.name())
                .map(failure -> undeleted(request, failure))
                .<Either<ServiceFailure, StackId>>map(Either::left)
                .getOrElse(() -> stacks.makeChangeSet(request));
    }

    /** One that is still being compared cannot be deleted yet, such as our own, of which the answer was lost. */
    private ServiceFailure undeleted(ChangeSetRequest request, ServiceFailure failure) {
        boolean passes = failure.isRefusal()
                && stacks.changeSet(request.stack(), request.name())
                        .exists(state -> state.status() == ChangeSetState.Status.BEING_MADE);
        return passes ? failure.passing() : failure;
    }

    private Either<Setback, ChangeSetState> settled(ChangeSetRequest request) {
        while (true) {
            Either<Setback, ChangeSetState> state = run.ask(() -> stacks.changeSet(request.stack(), request.name()));
            if (!state.exists(known -> known.status() == ChangeSetState.Status.BEING_MADE)) {
                return state;
            }
            Option<Setback> stopped =
                    run.nextLook("the change of stack " + request.stack() + " is still being compared");
            if (stopped.isDefined()) {
                return Either.<Setback, ChangeSetState>left(stopped.getOrElseThrow(AssertionError::new));
            }
        }
    }

    private Either<Setback, Next> next(Step.MakeChangeSet step, StackId stack, ChangeSetState state) {
        return switch (state.status()) {
            case READY -> ready(step, stack, state);
            case EMPTY -> discarded(step.request(), nothingChanges(step.purpose()));
            default -> failed(step.request(), stack, state);
        };
    }

    private static Next nothingChanges(Purpose purpose) {
        return purpose == Purpose.COMPARISON ? Next.NOTHING_TO_DO : Next.UNCHANGED;
    }

    private Either<Setback, Next> ready(Step.MakeChangeSet step, StackId stack, ChangeSetState state) {
        ChangeSetRequest request = step.request();
        run.tell(new Progress.Compared(request.stack(), state.changes()));
        Option<Setback> objection = step.purpose() == Purpose.EXECUTION_OF_A_PART
                ? Option.none()
                : run.objection(request.stack(), state.changes());
        return objection
                .map(why -> takenAway(request, stack, why))
                .getOrElse(() -> step.purpose() == Purpose.COMPARISON
                        ? discarded(request, Next.GO_ON)
                        : Either.right(Next.GO_ON));
    }

    private Either<Setback, Next> discarded(ChangeSetRequest request, Next next) {
        return discarded(request).<Either<Setback, Next>>map(Either::left).getOrElse(Either.right(next));
    }

    private Either<Setback, Next> failed(ChangeSetRequest request, StackId stack, ChangeSetState state) {
        Problem problem = Problem.builder()
                .id(ProblemId.CHANGE_SET_FAILED)
                .sentence("CloudFormation cannot change stack " + request.stack() + ": "
                        + state.reason().getOrElse("no reason was given"))
                .build();
        return takenAway(request, stack, new Setback(Setback.Cause.REFUSED, problem));
    }

    private Either<Setback, Next> takenAway(ChangeSetRequest request, StackId stack, Setback why) {
        return Either.left(discarded(request)
                .orElse(() -> request.kind() == ChangeSetKind.CREATE ? emptied(request, stack) : Option.none())
                .getOrElse(why));
    }

    private Option<Setback> discarded(ChangeSetRequest request) {
        return run.act(() -> stacks.deleteChangeSet(request.stack(), request.name()));
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
