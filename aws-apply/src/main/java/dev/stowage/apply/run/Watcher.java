package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Stacks;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.stack.ClientToken;
import dev.stowage.apply.stack.StackEvent;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * Follows a stack to its rest. The state of a stack may lag behind a request, so after an operation that was begun here a
 * state counts only once an event of the stack itself says that it has begun.
 */
final class Watcher {
    private static final Duration SLOWEST_BEGIN = Duration.ofMinutes(2);

    private final Stacks stacks;
    private final Run run;
    private final Events events;
    private final Evidence evidence;
    private Option<Mark> mark = Option.none();
    private Option<TaskDiagnosis> found = Option.none();
    private Option<StackId> followed = Option.none();

    Watcher(Aws aws, Stacks stacks, Run run) {
        this.stacks = stacks;
        this.run = run;
        this.evidence = new Evidence(aws);
        this.events = new Events(stacks, run);
    }

    /** The stack on which something is about to begin, and its newest event before that. */
    record Mark(StackId stack, Option<String> newest) {
        ClientToken token(String operation) {
            return ClientToken.of(operation, stack, newest);
        }
    }

    /** Notes what has happened so far, so that only what comes after it is told. Who has removed the stack was faster. */
    Either<Setback, Mark> remember(StackName name) {
        return found(name)
                .flatMap(stack -> stack.map(known -> remember(known.id()))
                        .getOrElse(() -> Either.left(Setback.of(gone(name)).overtaken())));
    }

    Either<Setback, Mark> remember(StackId id) {
        return events.newest(id).map(newest -> new Mark(id, newest)).peek(noted -> mark = Option.some(noted));
    }

    private Either<Setback, Option<StackState>> found(StackName name) {
        return run.ask(() -> stacks.describe(name));
    }

    /** Waits until nothing changes the stack any more, and tells each event of the operation once. */
    Either<Setback, Settled> watch(StackName name) {
        Option<Mark> begun = mark;
        mark = Option.none();
        return begun.map(known -> follow(name, known.stack(), Trail.after(known.newest())))
                .getOrElse(() -> found(name)
                        .flatMap(stack -> stack.map(known -> follow(name, known.id(), Trail.ofOperationInProgress()))
                                .getOrElse(
                                        Either.right(new Settled(name, Option.none(), Option.none(), Option.none())))));
    }

    /** The very stack that was looked at last; another one may have its name by now. */
    Option<StackId> followed() {
        return followed;
    }

    private Either<Setback, Settled> follow(StackName name, StackId id, Trail before) {
        followed = Option.some(id);
        Duration begin = run.elapsed();
        Either<Setback, Look> look = look(id, before);
        while (look.exists(seen -> !seen.isSettled())) {
            look = look.flatMap(seen -> stopped(name, seen, begin)
                    .<Either<Setback, Look>>map(Either::left)
                    .getOrElse(() -> look(id, seen.trail())));
        }
        return look.map(seen -> new Settled(name, seen.state(), seen.trail().cause(), found));
    }

    /** The state first and the events after it: when the state is final, so is the list of events. */
    private Either<Setback, Look> look(StackId id, Trail trail) {
        return run.ask(() -> stacks.describe(id))
                .flatMap(state -> events.since(id, trail).map(news -> new Look(state, told(trail, news))));
    }

    private Trail told(Trail trail, Vector<StackEvent> news) {
        news.forEach(event -> run.tell(new Progress.Happened(event)));
        Trail after = news.foldLeft(trail, Trail::and);
        if (trail.cause().isEmpty()) {
            found = after.cause().flatMap(evidence::of);
        }
        return after;
    }

    private Option<Setback> stopped(StackName name, Look look, Duration begin) {
        run.tell(new Progress.Waiting(name, run.elapsed()));
        if (!look.trail().hasBegun() && run.elapsed().minus(begin).compareTo(SLOWEST_BEGIN) > 0) {
            return Option.some(Setback.of(neverBegan(name)));
        }
        StackStatus status = look.state().map(StackState::status).getOrElse(StackStatus.UNKNOWN);
        return run.nextLook("stack " + name + " is still in state " + status);
    }

    private static Problem neverBegan(StackName name) {
        return Problem.builder()
                .id(DeploymentProblem.DEPLOYMENT_FAILED)
                .sentence("CloudFormation accepted the change of stack " + name + " and did not begin it within "
                        + SLOWEST_BEGIN.toMinutes() + " minutes")
                .hint("look at the change sets of the stack in the CloudFormation console")
                .build();
    }

    private static Problem gone(StackName name) {
        return Problem.builder()
                .id(DeploymentProblem.DEPLOYMENT_FAILED)
                .sentence("stack " + name + " was removed by somebody else meanwhile")
                .hint("deploy again")
                .build();
    }

    /** What one look showed. */
    private record Look(Option<StackState> state, Trail trail) {
        /** A stack that is gone, or at rest after it has begun. */
        boolean isSettled() {
            return state.isEmpty() || (trail.hasBegun() && state.exists(Look::isAtRest));
        }

        private static boolean isAtRest(StackState stack) {
            return !stack.status().isBusy() && stack.status().phase() != StackStatus.Phase.PLANNED;
        }
    }
}
