package dev.stowage.load.extend;

import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Related;
import io.vavr.collection.Vector;

/** Services that extend one another without an end. */
final class Circle {
    private Circle() {}

    /** One problem for the whole circle, at its first hop; the last hop leads back to the first. */
    static Problem problem(Vector<Hop> circle) {
        Hop first = circle.head();
        Vector<String> names = circle.map(hop -> hop.from().name());
        String way = names.append(first.from().name()).mkString(" -> ");
        return Problem.at(
                        first.written().keySpan(),
                        ProblemId.EXTENDS_CYCLE,
                        "the " + first.from().word() + " extends itself: " + way)
                .path(first.from().path().key(Reference.EXTENDS))
                .addAllRelated(circle.tail().map(Circle::related))
                .hint("remove one extends of the circle")
                .build();
    }

    private static Related related(Hop hop) {
        return new Related(
                hop.from().name() + " extends " + hop.base().name() + " here",
                hop.written().keySpan());
    }
}
