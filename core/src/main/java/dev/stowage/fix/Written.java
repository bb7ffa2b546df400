package dev.stowage.fix;

import dev.stowage.fix.Part.Style;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import java.util.stream.Collectors;

/** New values as YAML. */
final class Written {
    static final int STEP = 2;

    private static final String OF_BRACKETS = ",[]{}";

    private Written() {}

    /** On one line, to stand where a value stands. */
    static String inline(Tree value, Style around) {
        if (value instanceof Tree.Fields || value instanceof Tree.Items) {
            return inBraces(value);
        }
        String text = around == Style.BLOCK ? alone(value) : compact(value);
        return text.indexOf('\n') < 0 ? text : compact(value);
    }

    private static String compact(Tree value) {
        return Format.COMPACT_JSON.render(sink -> sink.tree(value)).strip();
    }

    private static String alone(Tree value) {
        return Format.YAML.render(sink -> sink.tree(value)).stripTrailing();
    }

    /** As people write it: quotes only where they are needed. */
    private static String inBraces(Tree value) {
        if (value instanceof Tree.Items items) {
            return items.values().map(Written::inBraces).mkString("[", ", ", "]");
        }
        if (value instanceof Tree.Fields fields) {
            return fields.values()
                    .map(field -> inBraces(Tree.text(field._1)) + ": " + inBraces(field._2))
                    .mkString("{", ", ", "}");
        }
        String text = alone(value);
        boolean isPlain = text.chars().noneMatch(sign -> sign == '\n' || OF_BRACKETS.indexOf(sign) >= 0);
        return isPlain ? text : compact(value);
    }

    /** The only member of a mapping or a list, as it stands in brackets; a text in quotes, as lists in brackets mostly are. */
    static String inBrackets(Tree whole) {
        boolean isText = whole instanceof Tree.Items items && items.values().forAll(Tree.Text.class::isInstance);
        String all = isText ? compact(whole) : inBraces(whole);
        return all.substring(1, all.length() - 1);
    }

    /** Where nothing stands behind a key: {@code column} is that of the key. */
    static Change instead(int nothing, Tree whole, Style around, int column) {
        boolean inline = around == Style.FLOW || !(whole instanceof Tree.Fields || whole instanceof Tree.Items);
        return Change.insertion(nothing, inline ? " " + inline(whole, around) : lines(whole, column + STEP));
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
}
