package dev.stowage.load.extend;

import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import io.vavr.collection.Vector;

/** Services that extend one another without an end. */
final class Cycle {
    private Cycle() {}

    /** One problem for the whole cycle, at its first hop; the last hop leads back to the first. */
    static Problem problem(Vector<Hop> cycle) {
        Hop first = cycle.head();
        Vector<String> names = cycle.map(hop -> hop.from().name());
        String way = names.append(first.from().name()).mkString(" -> ");
        return Problem.at(
                        first.written().keySpan(),
                        ComposeProblem.EXTENDS_CYCLE,
                        "the " + first.from().word() + " extends itself: " + way)
                .path(first.from().path().key(Reference.EXTENDS))
                .addAllRelated(cycle.tail().map(Cycle::related))
                .hint("remove one extends of the cycle")
                .build();
    }

    private static Related related(Hop hop) {
        return new Related(
                hop.from().name() + " extends " + hop.base().name() + " here",
                hop.written().keySpan());
    }
}
