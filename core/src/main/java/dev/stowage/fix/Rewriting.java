package dev.stowage.fix;

import dev.stowage.fix.Part.Collection;
import dev.stowage.fix.Part.Kind;
import dev.stowage.fix.Part.Single;
import dev.stowage.fix.Part.Style;
import dev.stowage.problem.Edit;
import dev.stowage.source.AttributePath;
import dev.stowage.source.AttributePath.Step;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What has to change in a text so that members become what they shall, all places as they are before any of it. */
record Rewriting(Lines lines, Fates fates) {
    /** Where a part stands: in brackets or not, and the column of the key whose value it is. */
    private record Around(Style style, int column) {
        Around in(Collection collection) {
            return style == Style.FLOW ? this : new Around(collection.style(), column);
        }

        Around at(int keyColumn) {
            return new Around(style, keyColumn);
        }
    }

    /** None where there is no room for some of it. */
    Option<Vector<Change>> of(Part document, Vector<Added> added) {
        return document instanceof Collection root
                        && root.inside().nonEmpty()
                        && root.inside().forAll(fates::isGone)
                ? Option.when(added.isEmpty(), () -> Vector.of(new Change(root.body(), root.end(), "{}")))
                : part(document, added, new Around(Style.BLOCK, 0));
    }

    private Option<Vector<Change>> part(Part part, Vector<Added> added, Around around) {
        if (part instanceof Collection collection
                && added.forAll(each -> !each.steps().isEmpty())) {
            return collection(collection, added, around.in(collection));
        }
        return added.isEmpty()
                ? Option.some(Vector.empty())
                : whole(part, added, around).map(Vector::of);
    }

    private static Option<Change> whole(Part part, Vector<Added> added, Around around) {
        Option<Change> instead = Option.when(
                part instanceof Single nothing && nothing.start() == nothing.end(),
                () -> Written.instead(part.start(), Added.whole(added), around.style(), around.column()));
        return instead.orElse(() -> Option.when(
                added.forAll(each -> each.steps().isEmpty()),
                () -> new Change(part.start(), part.end(), Written.inline(Added.whole(added), around.style()))));
    }

    private Option<Vector<Change>> collection(Collection collection, Vector<Added> added, Around around) {
        boolean named = added.exists(each -> each.steps().head().fold(key -> true, position -> false));
        if (named && collection.kind() == Kind.LIST) {
            return new NamesAsMapping(lines, collection)
                    .with(added, around.style(), around.column())
                    .filter(change ->
                            collection.inside().forAll(item -> fates.of(item).isEmpty()))
                    .map(Vector::of);
        }
        return !named && added.nonEmpty() && collection.kind() == Kind.MAPPING
                ? Option.none()
                : members(collection, added, around);
    }

    /** What stays changes inside, what goes is taken out, and what is new comes behind the last that stays. */
    private Option<Vector<Change>> members(Collection collection, Vector<Added> added, Around around) {
        LinkedHashMap<Step, Vector<Added>> groups = Added.byStep(added);
        Tuple2<Vector<Tuple2<Step, Part>>, Vector<Tuple2<Step, Part>>> parted =
                steps(collection).partition(member -> fates.isGone(member._2));
        Vector<Tuple2<Step, Part>> kept = parted._2;
        Set<Step> there = kept.map(Tuple2::_1).toSet();
        if (parted._1.exists(
                member -> groups.containsKey(member._1) && fates.of(member._2).exists(Edit.Remove.class::isInstance))) {
            return Option.none();
        }
        Vector<Added> fresh = added.reject(each -> there.contains(each.steps().head()));
        Option<Vector<Change>> inside = Option.some(Vector.empty());
        for (Tuple2<Step, Part> each : kept) {
            Vector<Added> below = groups.getOrElse(each._1, Vector.empty());
            inside = inside.flatMap(
                    all -> member(each._2, below, collection, around).map(all::appendAll));
        }
        return inside.flatMap(all -> new Removal(lines)
                        .of(parted._1.map(Tuple2::_2), collection)
                        .map(all::appendAll))
                .map(all -> all.appendAll(
                        new Insertion(lines, collection, kept.map(Tuple2::_2)).of(fresh, around.style())));
    }

    private static Vector<Tuple2<Step, Part>> steps(Collection collection) {
        return collection.inside().zipWithIndex((member, at) -> Tuple.of(step(member, at), member));
    }

    private static Step step(Part member, int position) {
        return member instanceof Part.Entry entry && entry.key() instanceof Single name
                ? new AttributePath.Key(name.value())
                : new AttributePath.Index(position);
    }

    private Option<Vector<Change>> member(Part member, Vector<Added> added, Collection of, Around around) {
        int column = of.kind() == Kind.LIST ? lines.indent(of) : lines.column(member.start());
        return fates.of(member)
                .map(action -> action.fold(
                        value -> Option.when(
                                added.isEmpty(), () -> Vector.of(Replacement.of(member, value, around.style(), lines))),
                        key -> Replacement.renamed(member, key, of)
                                .flatMap(change -> part(Fates.value(member), added, around.at(column))
                                        .map(all -> all.prepend(change))),
                        Option::<Vector<Change>>none))
                .getOrElse(() -> part(Fates.value(member), added, around.at(column)));
    }
}
