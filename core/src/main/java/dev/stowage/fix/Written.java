package dev.stowage.fix;

import dev.stowage.fix.Part.Style;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
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

    /** The only member of a mapping or a list, as it stands in brackets. */
    static String inBrackets(Tree whole) {
        String all = compact(whole);
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
