package dev.stowage.fix;

import dev.stowage.fix.Part.Style;
import dev.stowage.source.AttributePath;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.stream.Collectors;

/** New values as YAML. */
final class Written {
    static final int STEP = 2;

    private Written() {}

    /** On one line, to stand where a value stands. */
    static String inline(Tree value, Style around) {
        boolean plain = around == Style.BLOCK && !(value instanceof Tree.Fields || value instanceof Tree.Items);
        String text = plain ? Format.YAML.render(sink -> sink.tree(value)).stripTrailing() : compact(value);
        return text.indexOf('\n') < 0 ? text : compact(value);
    }

    private static String compact(Tree value) {
        return Format.COMPACT_JSON.render(sink -> sink.tree(value)).strip();
    }

    /** An entry of a mapping in brackets. */
    static String inlineEntry(String key, Tree value) {
        String all = compact(new Tree.Fields(LinkedHashMap.of(key, value)));
        return all.substring(1, all.length() - 1);
    }

    /** On lines of their own, all indented so far. */
    static String lines(Tree value, int indent) {
        return Format.YAML
                .render(sink -> sink.tree(value))
                .stripTrailing()
                .lines()
                .map(line -> "\n" + " ".repeat(indent) + line)
                .collect(Collectors.joining());
    }

    /** Below a key that stands at this column. */
    static String below(Tree value, int column) {
        return lines(value, column + STEP);
    }

    /** The value with what leads to it around it. */
    static Tree nested(Vector<AttributePath.Step> steps, Tree value) {
        return steps.foldRight(value, Written::around);
    }

    private static Tree around(AttributePath.Step step, Tree value) {
        return step.fold(
                key -> new Tree.Fields(LinkedHashMap.of(key, value)), index -> new Tree.Items(Vector.of(value)));
    }
}
