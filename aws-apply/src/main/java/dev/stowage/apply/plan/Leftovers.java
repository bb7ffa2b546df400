package dev.stowage.apply.plan;

import dev.stowage.apply.stack.Leftover;
import io.vavr.collection.Vector;
import java.time.Duration;

/** What is done about templates that an earlier run could not take away. */
final class Leftovers {
    /** A template is needed for a minute or two; a younger one may be of a run that goes on beside this one. */
    private static final Duration IN_USE = Duration.ofMinutes(10);

    private Leftovers() {}

    /** Before a change. */
    static Vector<Step> old(Observed observed) {
        return removal(
                observed.leftovers().filter(left -> left.since().plus(IN_USE).isBefore(observed.at())));
    }

    /** With the removal of the whole project. */
    static Vector<Step> all(Observed observed) {
        return removal(observed.leftovers());
    }

    private static Vector<Step> removal(Vector<Leftover> leftovers) {
        return leftovers.isEmpty()
                ? Vector.empty()
                : Vector.of(new Step.RemoveTemplates(leftovers.map(Leftover::place)));
    }
}
