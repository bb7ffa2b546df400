package dev.stowage.load.yaml;

import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import java.util.Map;

/** Nodes as data without positions, by which two parts of different files can be compared. */
public final class Plain {
    private static final Node.Scalars<Tree> SCALARS = new Node.Scalars<>(
            nothing -> Tree.NOTHING,
            bool -> Tree.bool(bool.value()),
            whole -> new Tree.Whole(whole.value()),
            decimal -> new Tree.Decimal(decimal.value()),
            text -> Tree.text(text.value()),
            time -> Tree.text(time.text()));

    private Plain() {}

    /** The data of a node; a bad part counts as nothing. */
    public static Tree of(Node node) {
        return node.fold(
                bad -> Tree.NOTHING,
                scalar -> scalar.fold(SCALARS),
                items -> new Tree.Items(items.values().map(Plain::of)),
                Plain::fields);
    }

    private static Tree fields(Node.Fields map) {
        Map<String, Tree> values = new java.util.LinkedHashMap<>();
        map.entries().forEach(entry -> values.put(entry.key(), of(entry.value())));
        return new Tree.Fields(LinkedHashMap.ofAll(values));
    }
}
