package dev.stowage.compose.write;

import dev.stowage.value.Tree;
import dev.stowage.write.Decimals;
import dev.stowage.write.Sink;
import dev.stowage.write.Writable;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Writes documents with the keys of every mapping in alphabetical order, and single values changed on their way. */
final class Normal {
    private static final double FIRST_WITH_EXPONENT = 1e21;

    private final UnaryOperator<Tree> change;
    private final Sink sink;
    private final Tree.Cases<Sink> parts = new Tree.Cases<>(
            this::single, this::single, this::single, this::single, this::single, this::items, this::fields);

    private Normal(UnaryOperator<Tree> change, Sink sink) {
        this.change = change;
        this.sink = sink;
    }

    /** With every single value as it is. */
    static Writable sorted(Tree document) {
        return sink -> new Normal(UnaryOperator.identity(), sink).write(document);
    }

    /** With every {@code $} of a text doubled, which is how Compose writes one that begins no variable. */
    static Writable escaped(Tree document) {
        return sink -> new Normal(Normal::escapedValue, sink).write(document);
    }

    /** With decimals that have no fraction as whole numbers, as encoders of JSON in Go write them. */
    static Writable wholeNumbers(Tree document) {
        return sink -> new Normal(Normal::wholeValue, sink).write(document);
    }

    private static Tree escapedValue(Tree value) {
        return value instanceof Tree.Text text && text.value().indexOf('$') >= 0
                ? new Tree.Text(text.value().replace("$", "$$"))
                : value;
    }

    private static Tree wholeValue(Tree value) {
        return value instanceof Tree.Decimal decimal
                        && decimal.value() == Math.rint(decimal.value())
                        && Math.abs(decimal.value()) < FIRST_WITH_EXPONENT
                ? new Tree.Whole(Decimals.shortest(decimal.value()).toBigInteger())
                : value;
    }

    private void write(Tree part) {
        part.fold(parts);
    }

    private Sink single(Tree value) {
        sink.tree(change.apply(value));
        return sink;
    }

    private Sink items(Tree.Items items) {
        sink.beginList();
        items.values().forEach(this::write);
        sink.endList();
        return sink;
    }

    private Sink fields(Tree.Fields fields) {
        Map<String, Tree> sorted = new TreeMap<>();
        fields.values().forEach(sorted::put);
        sink.beginMap();
        sorted.forEach((key, value) -> {
            sink.key(key);
            write(value);
        });
        sink.endMap();
        return sink;
    }
}
