package dev.stowage.fix;

import dev.stowage.fix.Part.Collection;
import dev.stowage.fix.Part.Style;
import dev.stowage.source.AttributePath;
import dev.stowage.source.AttributePath.Step;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A list of names becomes a mapping, where some of them get something below them. */
record NamesAsMapping(Lines lines, Collection list) {
    Option<Change> with(Vector<Added> added, Style style, int column) {
        LinkedHashMap<Step, Vector<Added>> byName = Added.byStep(added);
        Vector<String> names = list.inside()
                .flatMap(item ->
                        item.fold(only -> Option.some(only.value()), entry -> Option.none(), inner -> Option.none()));
        boolean fits = names.size() == list.inside().size()
                && byName.keySet().forAll(step -> names.contains(Added.name(step)))
                && added.forAll(each -> each.steps().size() > 1);
        return Option.when(fits, () -> change(mapping(names, byName), style, column));
    }

    private static Tree mapping(Vector<String> names, LinkedHashMap<Step, Vector<Added>> byName) {
        return new Tree.Fields(LinkedHashMap.ofEntries(names.map(name -> Tuple.of(
                name, byName.get(new AttributePath.Key(name)).map(Added::whole).getOrElse(Tree.NOTHING)))));
    }

    private Change change(Tree mapping, Style style, int column) {
        int indent = Math.max(lines.indent(list), column + Written.STEP);
        return style == Style.FLOW
                ? new Change(list.body(), list.end(), Written.inline(mapping, style))
                : new Change(
                        lines.start(list.body()),
                        list.end(),
                        Written.lines(mapping, indent).substring(1));
    }
}
