package dev.stowage.load.yaml;

import dev.stowage.problem.NearestName;
import io.vavr.collection.Vector;

/** Attributes that are missing because they are called otherwise, which is said of the keys that are there. */
public final class Misspelled {
    private Misspelled() {}

    /** Whether one of the bad parts is likely meant to be this attribute, or there are no others. */
    public static boolean isIn(Node.Fields map, String name) {
        Vector<Node.Entry> entries = Vector.ofAll(map.entries());
        Vector<Node.Entry> bad = entries.filter(entry -> entry.value() instanceof Node.Bad);
        return bad.exists(entry -> NearestName.means(entry.key(), name))
                || (bad.nonEmpty() && bad.size() == entries.size());
    }
}
