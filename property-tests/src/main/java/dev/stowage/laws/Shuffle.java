package dev.stowage.laws;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.value.Tree;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The services of an application, or the keys of a document, in another order. */
final class Shuffle {
    private Shuffle() {}

    static ComposeApp services(ComposeApp app, Random chance) {
        return app.services()
                .map(services -> app.withServices(shuffled(services, chance)))
                .getOrElse(app);
    }

    /** At every depth; extensions stay in front, since they may hold anchors. */
    static Tree keys(Tree tree, Random chance) {
        if (tree instanceof Tree.Items items) {
            return new Tree.Items(items.values().map(item -> keys(item, chance)));
        }
        return tree instanceof Tree.Fields fields ? keys(fields, chance) : tree;
    }

    static Tree.Fields keys(Tree.Fields tree, Random chance) {
        LinkedHashMap<String, Tree> below = tree.values().mapValues(value -> keys(value, chance));
        return new Tree.Fields(LinkedHashMap.ofEntries(
                shuffled(below, chance).toVector().sortBy(entry -> !entry._1.startsWith("x-"))));
    }

    private static LinkedHashMap<String, Tree> shuffled(LinkedHashMap<String, Tree> services, Random chance) {
        List<Tuple2<String, Tree>> entries = services.toJavaList();
        Collections.shuffle(entries, chance);
        return LinkedHashMap.ofEntries(entries);
    }
}
