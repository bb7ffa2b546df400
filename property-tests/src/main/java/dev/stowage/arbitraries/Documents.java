package dev.stowage.arbitraries;

import dev.stowage.value.Tree;
import io.vavr.collection.List;

/** Changes of generated documents, for converters that ask more of them. */
public final class Documents {
    private Documents() {}

    /** The mapping with a value at the end of these keys; mappings on the way are made, and whatever else is there goes. */
    public static Tree.Fields with(Tree.Fields mapping, Tree value, String... keys) {
        return with(mapping, List.of(keys), value);
    }

    private static Tree.Fields with(Tree.Fields mapping, List<String> keys, Tree value) {
        if (keys.isEmpty()) {
            return mapping;
        }
        Tree below = keys.size() == 1 ? value : with(inner(mapping, keys.head()), keys.tail(), value);
        return new Tree.Fields(mapping.values().put(keys.head(), below));
    }

    private static Tree.Fields inner(Tree.Fields mapping, String key) {
        return mapping.values()
                .get(key)
                .filter(Tree.Fields.class::isInstance)
                .map(Tree.Fields.class::cast)
                .getOrElse(Trees.fields());
    }
}
