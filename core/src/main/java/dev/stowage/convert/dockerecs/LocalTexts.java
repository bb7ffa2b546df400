package dev.stowage.convert.dockerecs;

import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Intrinsic functions that make texts; null where an argument is of another kind. */
final class LocalTexts {
    private LocalTexts() {}

    /** With a delimiter, {@code [delimiter, [parts]]}, or without, {@code [part, part]}; only texts are parts. */
    static Tree joined(Tree argument) {
        if (!(argument instanceof Tree.Items items) || items.values().isEmpty()) {
            return Tree.NOTHING;
        }
        Vector<Tree> values = items.values();
        if (values.size() == 1) {
            return values.head();
        }
        boolean isDelimited = values.get(1) instanceof Tree.Items && values.head() instanceof Tree.Text;
        return isDelimited
                ? Tree.text(parts(values.tail()).mkString(text(values.head())))
                : Tree.text(parts(values).mkString());
    }

    private static Vector<String> parts(Vector<Tree> values) {
        return values.flatMap(value -> value instanceof Tree.Items items ? items.values() : Vector.of(value))
                .filter(Tree.Text.class::isInstance)
                .map(LocalTexts::text);
    }

    /** An empty list where it cannot be split. */
    static Tree split(Tree argument) {
        return argument instanceof Tree.Items pair
                        && pair.values().size() > 1
                        && pair.values().head() instanceof Tree.Text delimiter
                        && pair.values().get(1) instanceof Tree.Text text
                ? new Tree.Items(parts(text.value(), delimiter.value()).map(Tree::text))
                : new Tree.Items(Vector.empty());
    }

    private static Vector<String> parts(String text, String delimiter) {
        return delimiter.isEmpty()
                ? Vector.ofAll(text.codePoints().mapToObj(Character::toString).toList())
                : Vector.of(text.split(Pattern.quote(delimiter), -1));
    }

    static Tree encoded(Tree argument) {
        return argument instanceof Tree.Text text
                ? Tree.text(Base64.getEncoder().encodeToString(text.value().getBytes(StandardCharsets.UTF_8)))
                : Tree.NOTHING;
    }

    /** The text, empty where it is none. */
    static String text(Tree tree) {
        return tree instanceof Tree.Text text ? text.value() : "";
    }
}
