package dev.stowage.arbitraries;

import dev.stowage.value.Tree;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** Documents in few words. */
final class Trees {
    private Trees() {}

    @SafeVarargs
    static Tree.Fields fields(Tuple2<String, ? extends Tree>... entries) {
        return fields(Vector.of(entries));
    }

    static Tree.Fields fields(Iterable<? extends Tuple2<String, ? extends Tree>> entries) {
        return new Tree.Fields(LinkedHashMap.ofEntries(entries));
    }

    static Tree.Items items(Iterable<? extends Tree> values) {
        return new Tree.Items(Vector.ofAll(values));
    }

    static Tree.Items texts(Iterable<String> values) {
        return items(Vector.ofAll(values).map(Tree::text));
    }
}
