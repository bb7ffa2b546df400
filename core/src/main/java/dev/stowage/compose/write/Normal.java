package dev.stowage.compose.write;

import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Changes to every part of a document. */
final class Normal {
    private Normal() {}

    /** With the keys of every mapping in alphabetical order. */
    static Tree sorted(Tree document) {
        return everywhere(document, part -> part instanceof Tree.Fields fields ? inOrder(fields) : part);
    }

    private static Tree inOrder(Tree.Fields fields) {
        Map<String, Tree> sorted = new TreeMap<>();
        fields.values().forEach(sorted::put);
        return new Tree.Fields(LinkedHashMap.ofAll(sorted));
    }

    /** With every {@code $} of a text doubled, which is how Compose writes one that begins no variable. */
    static Tree escaped(Tree document) {
        return everywhere(
                document,
                part -> part instanceof Tree.Text text && text.value().indexOf('$') >= 0
                        ? new Tree.Text(text.value().replace("$", "$$"))
                        : part);
    }

    /** With decimals that have no fraction as whole numbers, as encoders of JSON in Go write them. */
    static Tree wholeNumbers(Tree document) {
        return everywhere(
                document,
                part -> part instanceof Tree.Decimal decimal
                                && decimal.value() == Math.rint(decimal.value())
                                && !Double.isInfinite(decimal.value())
                        ? new Tree.Whole(new BigDecimal(decimal.value()).toBigInteger())
                        : part);
    }

    private static Tree everywhere(Tree part, UnaryOperator<Tree> change) {
        if (part instanceof Tree.Fields fields) {
            return change.apply(new Tree.Fields(fields.values().mapValues(value -> everywhere(value, change))));
        }
        return part instanceof Tree.Items items
                ? change.apply(new Tree.Items(items.values().map(value -> everywhere(value, change))))
                : change.apply(part);
    }
}
