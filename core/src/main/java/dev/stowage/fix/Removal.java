package dev.stowage.fix;

import dev.stowage.fix.Part.Collection;
import dev.stowage.fix.Part.Style;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** How members of a mapping or a list, but not all of them, are taken out of a text. */
record Removal(Lines lines) {
    /** None where lines cannot be told apart. */
    Option<Vector<Change>> of(Vector<Part> members, Collection collection) {
        if (members.isEmpty()) {
            return Option.some(Vector.empty());
        }
        Set<Part> gone = members.toSet();
        return collection.style() == Style.FLOW
                ? Option.some(inBrackets(gone, collection.inside()))
                : onLines(members, gone, collection);
    }

    /** What stands before one that stays goes with the comma behind it, what stands after the last with the one before it. */
    private static Vector<Change> inBrackets(Set<Part> gone, Vector<Part> all) {
        int last = all.lastIndexWhere(member -> !gone.contains(member));
        return all.zipWithIndex()
                .filter(member -> gone.contains(member._1))
                .map(member -> member._2 < last
                        ? new Change(member._1.start(), all.get(member._2 + 1).start(), "")
                        : new Change(all.get(member._2 - 1).end(), member._1.end(), ""));
    }

    private Option<Vector<Change>> onLines(Vector<Part> members, Set<Part> gone, Collection collection) {
        Vector<Part> first = collection.inside().takeWhile(gone::contains);
        boolean together = first.nonEmpty() && !hasLines(first.head(), collection);
        Vector<Part> others = together ? members.drop(first.size()) : members;
        Vector<Change> begun = together
                ? Vector.of(new Change(
                        first.head().start(),
                        collection.inside().get(first.size()).start(),
                        ""))
                : Vector.empty();
        return Option.when(
                others.forAll(member -> hasLines(member, collection)), () -> begun.appendAll(others.map(this::line)));
    }

    private boolean hasLines(Part member, Collection collection) {
        String before = lines.before(member.start()).strip();
        return before.isEmpty() || (before.equals("-") && collection.kind() == Part.Kind.LIST);
    }

    /** With the line break before it, so that what is added at the end of its line has a place. */
    private Change line(Part member) {
        int start = lines.start(member.start());
        return start == 0
                ? new Change(0, lines.next(member.end()), "")
                : new Change(lines.endBefore(start), lines.end(member.end()), "");
    }
}
