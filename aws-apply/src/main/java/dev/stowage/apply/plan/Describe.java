package dev.stowage.apply.plan;

import dev.stowage.apply.stack.ChangeSetRequest;
import java.util.Locale;

/** A step in words. */
final class Describe {
    private static final Step.Cases<String> WORDS = new Step.Cases<>(
            step -> "refuse to change stack " + step.stack() + ": " + step.why().sentence(),
            step -> "remove what an earlier run left: " + step.places().mkString(", "),
            step -> "remove what an earlier run left of stack " + step.stack() + ": "
                    + step.changeSets().map(left -> "change set " + left.name()).mkString(", "),
            step -> changeSet(step.change()) + ", its template meanwhile in " + step.place(),
            Describe::changeSet,
            step -> "execute change set " + step.changeSet() + " of stack " + step.stack(),
            step -> "delete stack " + step.stack(),
            step -> "roll stack " + step.stack() + " back, which is in state " + step.from(),
            step -> "watch stack " + step.stack() + " until it is "
                    + step.goal().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            step -> "run the task of service " + step.task().service() + " and wait for its end",
            step -> "remove file system " + step.id() + " with all that is in it",
            step -> "redeploy services of stack " + step.stack() + " if their secrets or neighbours have changed: "
                    + step.sources().keySet().mkString(", "),
            step -> "look at stack " + step.stack() + " and plan again");

    private Describe() {}

    private static String changeSet(Step.MakeChangeSet step) {
        ChangeSetRequest request = step.request();
        String purpose = step.purpose() == Step.Purpose.COMPARISON ? "compare by" : "make";
        return purpose + " change set " + request.name() + " of stack " + request.stack() + " ("
                + request.kind().name().toLowerCase(Locale.ROOT) + ")";
    }

    static String line(Step step) {
        return step.fold(WORDS);
    }
}
