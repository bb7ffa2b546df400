package dev.stowage.apply.run;

import dev.stowage.apply.aws.Stacks;
import dev.stowage.apply.stack.ChangeSetKind;
import dev.stowage.apply.stack.ChangeSetRequest;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus.Phase;
import io.vavr.control.Option;

/** Whether somebody else has begun something on the stack since the plan was made, so that a refusal is no failure. */
final class Overtaking {
    private final Stacks stacks;
    private final Run run;

    Overtaking(Stacks stacks, Run run) {
        this.stacks = stacks;
        this.run = run;
    }

    /** Whether the stack is not what this request is for. */
    boolean explains(Setback setback, ChangeSetRequest request) {
        return setback.is(Setback.Cause.OVERTAKEN)
                || (setback.is(Setback.Cause.REFUSED)
                        && run.ask(() -> stacks.describe(request.stack()))
                                .exists(found -> !suits(request.kind(), phase(found))));
    }

    /** Whether something has happened to the stack since. */
    boolean explains(Setback setback, Watcher.Mark mark) {
        return setback.is(Setback.Cause.OVERTAKEN)
                || (setback.is(Setback.Cause.REFUSED)
                        && new Events(stacks, run)
                                .newest(mark.stack())
                                .exists(newest -> !newest.equals(mark.newest())));
    }

    private static boolean suits(ChangeSetKind kind, Phase phase) {
        return kind == ChangeSetKind.UPDATE ? phase == Phase.LIVE : phase == Phase.GONE || phase == Phase.PLANNED;
    }

    private static Phase phase(Option<StackState> stack) {
        return stack.map(known -> known.status().phase()).getOrElse(Phase.GONE);
    }
}
