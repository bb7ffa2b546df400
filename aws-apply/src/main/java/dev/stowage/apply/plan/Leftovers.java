package dev.stowage.apply.plan;

import dev.stowage.apply.stack.Leftover;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;

/** What is done about templates and change sets that an earlier run could not take away. */
final class Leftovers {
    /** They are needed for a minute or two; a younger one may be of a run that goes on beside this one. */
    private static final Duration IN_USE = Duration.ofMinutes(10);

    private Leftovers() {}

    /** Before a change. */
    static Vector<Step> old(Observed observed) {
        return templates(observed.leftovers().filter(left -> isOld(left.since(), observed)))
                .appendAll(changeSets(observed));
    }

    /** With the removal of the whole project; its change sets go with the stack. */
    static Vector<Step> all(Observed observed) {
        return templates(observed.leftovers());
    }

    private static boolean isOld(Instant since, Observed observed) {
        return since.plus(IN_USE).isBefore(observed.at());
    }

    private static Vector<Step> templates(Vector<Leftover> leftovers) {
        return leftovers.isEmpty()
                ? Vector.empty()
                : Vector.of(new Step.RemoveTemplates(leftovers.map(Leftover::place)));
    }

    /** What others have made is theirs. */
    private static Vector<Step> changeSets(Observed observed) {
        return observed.stack()
                .toVector()
                .flatMap(stack -> Vector.of(observed.waiting()
                                .filter(left -> left.name().isOurs() && isOld(left.since(), observed)))
                        .reject(Vector::isEmpty)
                        .map(left -> new Step.RemoveChangeSets(stack.name(), left)));
    }
}
