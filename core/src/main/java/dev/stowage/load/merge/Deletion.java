package dev.stowage.load.merge;

import dev.stowage.load.yaml.Node;
import dev.stowage.source.AttributePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code !reset} and {@code !override} of a document take away from the tree that it will be laid over. Items of a
 * list cannot be addressed: a path through a list takes nothing away.
 */
public final class Deletion {
    private final Map<AttributePath.Step, Deletion> below = new HashMap<>();
    private boolean all;

    private Deletion() {}

    /** The deletion of the parts at these paths. */
    public static Deletion of(Iterable<AttributePath> paths) {
        Deletion root = new Deletion();
        paths.forEach(root::add);
        return root;
    }

    private void add(AttributePath path) {
        Deletion at = this;
        for (AttributePath.Step step : path.steps()) {
            at = at.below.computeIfAbsent(step, next -> new Deletion());
        }
        at.all = true;
    }

    /** The document without those parts. */
    public Node.Fields from(Node.Fields document) {
        return without(document);
    }

    /** The same for a part that stands at {@code at}, such as the base of a service that extends it. */
    public Node.Fields from(AttributePath at, Node.Fields part) {
        Deletion here = this;
        for (AttributePath.Step step : at.steps()) {
            Deletion next = here.below.get(step);
            if (next == null) {
                return part;
            }
            here = next;
        }
        return here.without(part);
    }

    private Node.Fields without(Node.Fields map) {
        if (below.isEmpty()) {
            return map;
        }
        List<Node.Entry> kept = new ArrayList<>();
        map.entries().forEach(entry -> keep(kept, entry));
        return Node.Fields.of(kept, map.span());
    }

    private void keep(List<Node.Entry> kept, Node.Entry entry) {
        Deletion inside = below.get(new AttributePath.Key(entry.key()));
        if (inside == null) {
            kept.add(entry);
        } else if (!inside.all) {
            kept.add(entry.withValue(entry.value() instanceof Node.Fields map ? inside.without(map) : entry.value()));
        }
    }
}
