package dev.stowage.load.yaml;

import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import java.util.Map;

/** Nodes as data without positions, by which two parts of different files can be compared. */
public final class Plain {
    private Plain() {}

    /** The data of a node; a bad part counts as nothing. */
    public static Tree of(Node node) {
        return node.fold(
                bad -> Tree.NOTHING,
                Plain::scalar,
                items -> new Tree.Items(items.values().map(Plain::of)),
                Plain::fields);
    }

    private static Tree fields(Node.Fields map) {
        Map<String, Tree> values = new java.util.LinkedHashMap<>();
        map.entries().forEach(entry -> values.put(entry.key(), of(entry.value())));
        return new Tree.Fields(LinkedHashMap.ofAll(values));
    }

    private static Tree scalar(Node.Scalar scalar) {
        if (scalar instanceof Node.Text text) {
            return Tree.text(text.value());
        }
        if (scalar instanceof Node.Whole whole) {
            return new Tree.Whole(whole.value());
        }
        if (scalar instanceof Node.Decimal decimal) {
            return new Tree.Decimal(decimal.value());
        }
        if (scalar instanceof Node.Timestamp time) {
            return Tree.text(time.text());
        }
        return scalar instanceof Node.Bool bool ? Tree.bool(bool.value()) : Tree.NOTHING;
    }
}
