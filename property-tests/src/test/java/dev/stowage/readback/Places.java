package dev.stowage.readback;

import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** Documents that hold a text wherever a text can stand. */
final class Places {
    private Places() {}

    static Vector<Tree> of(String text) {
        Tree value = Tree.text(text);
        Tree list = items(value, items(value), value);
        Tree map = fields(LinkedHashMap.of("a", value, "b", list, "c", value));
        return Vector.of(
                value,
                list,
                map,
                items(map, map),
                fields(LinkedHashMap.of("deep", items(items(map)), "end", value)),
                key(text, value),
                key(text, list),
                key(text, items()),
                items(key(text, key(text, value)), key(text, fields(LinkedHashMap.empty()))));
    }

    private static Tree key(String text, Tree value) {
        return fields(LinkedHashMap.of(text, value));
    }

    private static Tree items(Tree... values) {
        return new Tree.Items(Vector.of(values));
    }

    private static Tree fields(LinkedHashMap<String, Tree> values) {
        return new Tree.Fields(values);
    }
}
