package dev.stowage.fix;

import dev.stowage.fix.Part.Collection;
import dev.stowage.fix.Part.Entry;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Edit.Action;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What becomes of the members of a text. */
record Fates(Map<MemberPosition, Action> actions) {
    private static final Tree NO_FIELDS = new Tree.Fields(LinkedHashMap.empty());
    private static final Tree NO_ITEMS = new Tree.Items(Vector.empty());

    Option<Action> of(Part member) {
        return actions.get(MemberPosition.of(member)).orElse(() -> emptied(member));
    }

    /** What has an anchor stays, and without anything in it: others refer to it. */
    private Option<Action> emptied(Part member) {
        return Option.of(value(member))
                .filter(value -> value instanceof Collection)
                .map(value -> (Collection) value)
                .filter(inside -> inside.isAnchored() && allGone(inside))
                .map(inside -> new Edit.Assign(inside.kind() == Part.Kind.LIST ? NO_ITEMS : NO_FIELDS));
    }

    private boolean allGone(Collection collection) {
        return collection.inside().nonEmpty() && collection.inside().forAll(this::isGone);
    }

    /** The collections that become empty and stay, of all in these parts. */
    Vector<Part> emptied(Vector<Part> parts) {
        return parts.flatMap(part -> emptied(part.inside())
                .appendAll(Option.when(emptied(part).isDefined() && !(part instanceof Entry), part)));
    }

    /** Whether it goes: by itself, or because everything inside it does. */
    boolean isGone(Part member) {
        Option<Action> own = actions.get(MemberPosition.of(member));
        return own.exists(Edit.Remove.class::isInstance)
                || (own.isEmpty()
                        && value(member) instanceof Collection inside
                        && !inside.isAnchored()
                        && allGone(inside));
    }

    /** What a member holds: the value of an entry, an item itself. */
    static Part value(Part member) {
        return member.fold(single -> single, Entry::value, collection -> collection);
    }
}
