package dev.stowage.fix;

import dev.stowage.fix.Part.Collection;
import dev.stowage.fix.Part.Style;
import io.vavr.control.Option;

/** How a member of a mapping or a list is taken out of a text. */
record Removal(Lines lines) {
    /** A collection whose only member goes is removed with it; none where lines cannot be told apart. */
    Option<Change> of(Trail member) {
        return member.collection()
                .flatMap(collection -> collection.inside().size() == 1
                        ? whole(member, collection)
                        : collection.style() == Style.FLOW
                                ? Option.some(inBrackets(member.last(), collection))
                                : onLines(member.last(), collection));
    }

    private Option<Change> whole(Trail member, Collection collection) {
        return member.holder()
                .map(this::of)
                .getOrElse(() -> Option.some(new Change(collection.start(), collection.end(), "{}")));
    }

    private static Change inBrackets(Part member, Collection collection) {
        int at = collection.inside().indexOf(member);
        return at + 1 < collection.inside().size()
                ? new Change(member.start(), collection.inside().get(at + 1).start(), "")
                : new Change(collection.inside().get(at - 1).end(), member.end(), "");
    }

    private Option<Change> onLines(Part member, Collection collection) {
        String before = lines.before(member.start()).strip();
        if (before.isEmpty() || (before.equals("-") && collection.kind() == Part.Kind.LIST)) {
            return Option.some(new Change(lines.start(member.start()), lines.next(member.end()), ""));
        }
        int at = collection.inside().indexOf(member);
        return Option.when(at == 0, () -> collection.inside().get(1))
                .map(next -> new Change(member.start(), next.start(), ""));
    }
}
