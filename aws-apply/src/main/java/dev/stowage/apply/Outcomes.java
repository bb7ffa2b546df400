package dev.stowage.apply;

import dev.stowage.apply.Deployment.Outcome;
import dev.stowage.apply.plan.Plan;
import dev.stowage.apply.plan.Step;
import dev.stowage.apply.stack.Goal;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a plan has done once all of it is done: what its last operation on the stack was for; one that is made in
 * stages is created.
 */
final class Outcomes {
    private static final Step.Cases<Option<Outcome>> OF_STEPS = new Step.Cases<>(
            refused -> Option.none(),
            removed -> Option.none(),
            removed -> Option.none(),
            sent -> Option.none(),
            made -> Option.none(),
            executed -> Option.some(Outcome.STARTED),
            deleted -> Option.none(),
            rolledBack -> Option.none(),
            watched -> of(watched.goal()),
            run -> Option.none(),
            removed -> Option.some(Outcome.REMOVED),
            redeployed -> Option.none(),
            planned -> Option.none());

    private Outcomes() {}

    static Outcome of(Plan plan) {
        Vector<Outcome> outcomes = plan.steps().flatMap(step -> step.fold(OF_STEPS));
        return outcomes.lastOption()
                .map(last -> last == Outcome.UPDATED && outcomes.contains(Outcome.CREATED) ? Outcome.CREATED : last)
                .getOrElse(Outcome.ABSENT);
    }

    /** What the last operation on a stack has made of it; a rollback leaves what was there before. */
    static Outcome ofLast(Option<StackState> stack) {
        return switch (stack.map(StackState::status).getOrElse(StackStatus.UNKNOWN)) {
            case CREATE_COMPLETE -> Outcome.CREATED;
            case UPDATE_COMPLETE -> Outcome.UPDATED;
            default -> Outcome.UNCHANGED;
        };
    }

    private static Option<Outcome> of(Goal goal) {
        return switch (goal) {
            case CREATED -> Option.some(Outcome.CREATED);
            case UPDATED -> Option.some(Outcome.UPDATED);
            case REMOVED -> Option.some(Outcome.REMOVED);
            case ROLLED_BACK, SETTLED -> Option.none();
        };
    }
}
