package dev.stowage.apply.run;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Stacks;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Takes a stack away that is still being created. The answer to the question for it may come hours later, and CloudFormation
 * deletes whatever a stack has become by then, so each attempt looks at the stack first.
 */
final class Cancellation {
    private final Stacks stacks;
    private final Run run;
    private final Watcher watcher;

    Cancellation(Stacks stacks, Run run, Watcher watcher) {
        this.stacks = stacks;
        this.run = run;
        this.watcher = watcher;
    }

    /** The state of a stack that has come to run meanwhile and was left alone; none where the removal has begun. */
    Either<Setback, Option<StackStatus>> begin(StackId stack) {
        return watcher.remember(stack).flatMap(mark -> run.ask(() -> attempt(mark)));
    }

    private Either<ServiceFailure, Option<StackStatus>> attempt(Watcher.Mark mark) {
        return stacks.describe(mark.stack())
                .map(found -> found.map(StackState::status).filter(status -> !canGo(status)))
                .flatMap(alive -> alive.isDefined() ? Either.right(alive) : removed(mark));
    }

    private static boolean canGo(StackStatus status) {
        return status.neverRan() || status == StackStatus.DELETE_IN_PROGRESS;
    }

    private Either<ServiceFailure, Option<StackStatus>> removed(Watcher.Mark mark) {
        return stacks.delete(mark.stack(), mark.token("delete"))
                .filter(ServiceFailure::isNew)
                .<Either<ServiceFailure, Option<StackStatus>>>map(Either::left)
                .getOrElse(Either.right(Option.none()));
    }
}
