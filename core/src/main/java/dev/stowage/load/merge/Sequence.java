package dev.stowage.load.merge;

import dev.stowage.load.yaml.Kinds;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.ScalarText;
import dev.stowage.problem.Checked;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;

/** Attributes that may be written as a list or as a mapping: both sides become lists of {@code key=value}. */
final class Sequence {
    private Sequence() {}

    /** One item per key, the last one in the place of the first. */
    static Checked<Node> byKey(MergePoint at, Node base, Node over) {
        return joined(at, base, over, (below, above) -> lastOfEachKey(below.appendAll(above)));
    }

    /** All items, but those that are there already. */
    static Checked<Node> byItem(MergePoint at, Node base, Node over) {
        return joined(at, base, over, General::appended);
    }

    @FunctionalInterface
    private interface Join {
        Vector<Node> apply(Vector<Node> base, Vector<Node> over);
    }

    private static Checked<Node> joined(MergePoint at, Node base, Node over, Join join) {
        Option<Vector<Node>> below = items(base);
        Option<Vector<Node>> above = items(over);
        if (below.isEmpty() || above.isEmpty()) {
            return below.isEmpty() ? General.merge(at, base, over) : Unused.over(at, base, over);
        }
        Vector<Node> all = join.apply(below.getOrElse(Vector.empty()), above.getOrElse(Vector.empty()));
        return Checked.of(new Node.Items(all, base instanceof Node.Null ? over.span() : base.span()));
    }

    private static Option<Vector<Node>> items(Node side) {
        if (side instanceof Node.Items list) {
            return Option.some(list.values());
        }
        if (side instanceof Node.Fields map) {
            return Option.some(assignments(map));
        }
        return side instanceof Node.Null
                ? Option.some(Vector.empty())
                : Option.when(side instanceof Node.Text, Vector.of(side));
    }

    private static Vector<Node> assignments(Node.Fields map) {
        return Vector.ofAll(map.entries()).flatMap(Sequence::assignments).sortBy(Sequence::text);
    }

    private static Vector<Node> assignments(Node.Entry entry) {
        if (entry.value() instanceof Node.Items list) {
            return list.values().map(value -> assignment(entry.withValue(value)));
        }
        return Vector.of(
                entry.value() instanceof Node.Null ? new Node.Text(entry.key(), entry.keySpan()) : assignment(entry));
    }

    /** A value that is no text stays what it is: the schema says so at its place. */
    private static Node assignment(Node.Entry entry) {
        return entry.value() instanceof Node.Scalar scalar
                ? new Node.Text(entry.key() + "=" + ScalarText.of(scalar), whole(entry))
                : Node.Fields.of(Vector.of(entry), entry.value().span());
    }

    /** With the key where it is on the same line, so that later steps find both in the text. */
    private static Span whole(Node.Entry entry) {
        Span key = entry.keySpan();
        Span value = entry.value().span();
        return key.file().equals(value.file()) && key.line() == value.line() && key.column() < value.column()
                ? new Span(key.file(), key.line(), key.column(), value.endLine(), value.endColumn())
                : value;
    }

    private static String text(Node item) {
        return item instanceof Node.Text text ? text.value() : "";
    }

    private static Vector<Node> lastOfEachKey(Vector<Node> items) {
        Map<Object, Node> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.put(key(item), item));
        return Vector.ofAll(byKey.values());
    }

    /** Only texts have keys; anything else stands for itself, and the schema will say that it is no text. */
    private static Object key(Node item) {
        return item instanceof Node.Text text ? Kinds.name(text) : item;
    }
}
