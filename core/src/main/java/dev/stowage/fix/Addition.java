package dev.stowage.fix;

import dev.stowage.fix.Part.Collection;
import dev.stowage.fix.Part.Kind;
import dev.stowage.fix.Part.Single;
import dev.stowage.fix.Part.Style;
import dev.stowage.source.AttributePath;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** How a value comes to a path that is not in a text yet, or not all of it. */
record Addition(Lines lines, Tree value) {
    /** None where something else stands in the way. */
    Option<Change> of(AttributePath path, Part document) {
        return in(document, path.steps(), Style.BLOCK, 0);
    }

    /** @param column where the key stands whose value the part is */
    private Option<Change> in(Part part, Vector<AttributePath.Step> steps, Style around, int column) {
        return part.fold(
                single -> single.start() == single.end()
                        ? Option.some(instead(single, Written.nested(steps, value), around, column))
                        : over(single, steps, around),
                entry -> over(entry, steps, around),
                collection -> steps.isEmpty()
                        ? over(collection, steps, around)
                        : inCollection(collection, steps, around, column));
    }

    private Option<Change> over(Part there, Vector<AttributePath.Step> steps, Style around) {
        return Option.when(
                steps.isEmpty(), () -> new Change(there.start(), there.end(), Written.inline(value, around)));
    }

    private Option<Change> inCollection(
            Collection collection, Vector<AttributePath.Step> steps, Style around, int column) {
        Style style = around == Style.FLOW ? Style.FLOW : collection.style();
        return steps.head()
                .fold(
                        key -> inMapping(collection, key, steps.tail(), style, column),
                        index -> inList(collection, index, steps.tail(), style));
    }

    private static Change instead(Single nothing, Tree whole, Style around, int column) {
        boolean inline = around == Style.FLOW || !(whole instanceof Tree.Fields || whole instanceof Tree.Items);
        return Change.insertion(
                nothing.start(), inline ? " " + Written.inline(whole, around) : Written.below(whole, column));
    }

    private Option<Change> inMapping(
            Collection mapping, String name, Vector<AttributePath.Step> below, Style style, int column) {
        if (mapping.kind() == Kind.LIST) {
            return ofNames(mapping, name, below, style, column);
        }
        return mapping.entry(name)
                .fold(
                        () -> Option.some(entry(mapping, name, Written.nested(below, value), style)),
                        entry -> in(entry.value(), below, style, lines.column(entry.start())));
    }

    /** A list of names becomes a mapping, where one of them gets something below it. */
    private Option<Change> ofNames(
            Collection list, String name, Vector<AttributePath.Step> below, Style style, int column) {
        Vector<String> names = list.inside()
                .flatMap(item ->
                        item.fold(only -> Option.some(only.value()), entry -> Option.none(), inner -> Option.none()));
        if (names.size() < list.inside().size() || !names.contains(name) || below.isEmpty()) {
            return Option.none();
        }
        Tree mapping = new Tree.Fields(LinkedHashMap.ofEntries(
                names.map(each -> Tuple.of(each, each.equals(name) ? Written.nested(below, value) : Tree.NOTHING))));
        int indent = Math.max(lines.column(list.start()), column + Written.STEP);
        return Option.some(new Change(
                style == Style.FLOW ? list.start() : lines.start(list.start()),
                list.end(),
                style == Style.FLOW
                        ? Written.inline(mapping, style)
                        : Written.lines(mapping, indent).substring(1)));
    }

    private Option<Change> inList(Collection list, int position, Vector<AttributePath.Step> below, Style style) {
        if (list.kind() == Kind.MAPPING) {
            return Option.none();
        }
        return position < list.inside().size()
                ? in(list.inside().get(position), below, style, lines.column(list.start()))
                : Option.some(item(list, Written.nested(below, value), style));
    }

    private Change entry(Collection mapping, String name, Tree whole, Style style) {
        return style == Style.FLOW
                ? inBrackets(mapping, Written.inlineEntry(name, whole))
                : onLines(mapping, new Tree.Fields(LinkedHashMap.of(name, whole)));
    }

    private Change item(Collection list, Tree whole, Style style) {
        return style == Style.FLOW
                ? inBrackets(list, Written.inline(whole, style))
                : onLines(list, new Tree.Items(Vector.of(whole)));
    }

    private static Change inBrackets(Collection collection, String text) {
        return collection
                .inside()
                .lastOption()
                .map(last -> Change.insertion(last.end(), ", " + text))
                .getOrElse(() -> Change.insertion(collection.start() + 1, text));
    }

    /** A new section of the file is set off like the others. */
    private Change onLines(Collection collection, Tree member) {
        int indent = lines.column(collection.start());
        String gap = indent == 0 && lines.text().contains("\n\n") && collection.kind() == Kind.MAPPING ? "\n" : "";
        return Change.insertion(lines.end(collection.end()), gap + Written.lines(member, indent));
    }
}
