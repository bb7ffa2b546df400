package dev.stowage.load.yaml;

import dev.stowage.source.AttributePath;
import dev.stowage.source.AttributePath.Step;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * The places of a tree, looked up in the tree itself: nothing is copied. A step by key into a list finds the item that
 * assigns to the key ({@code KEY=value}, {@code host:address}), since the model reads both forms alike.
 */
public final class NodeSources implements SourceMap {
    private final Node.Fields tree;

    private NodeSources(Node.Fields tree) {
        this.tree = tree;
    }

    public static NodeSources of(Node.Fields tree) {
        return new NodeSources(tree);
    }

    /** A part of the tree with the place of its key, which is its own text where it has no key. */
    private record Place(Span key, Node node, boolean exact) {
        Place asNearest() {
            return new Place(key, node, false);
        }

        boolean single() {
            return node instanceof Node.Scalar && !(node instanceof Node.Null);
        }
    }

    @Override
    public Span at(AttributePath path) {
        Place place = place(path);
        return place.exact() && place.single() ? place.node().span() : place.key();
    }

    @Override
    public Span keyAt(AttributePath path) {
        return place(path).key();
    }

    /** Whether the attribute, or one that it stands in, is a part whose problem is reported already. */
    public boolean isBad(AttributePath path) {
        return place(path).node() instanceof Node.Bad;
    }

    /** The part at exactly this path. */
    public Option<Node> find(AttributePath path) {
        return Option.some(place(path)).filter(Place::exact).map(Place::node);
    }

    /** Without a walk through the whole document. */
    @Override
    public boolean has(AttributePath path) {
        return find(path).isDefined();
    }

    private Place place(AttributePath path) {
        return path.walked(new Place(tree.span(), tree, true), NodeSources::below);
    }

    private static Place below(Place parent, Step step) {
        if (!parent.exact()) {
            return parent;
        }
        Option<Place> place = parent.node() instanceof Node.Fields fields
                ? fields.entry(step.text()).map(entry -> new Place(entry.keySpan(), entry.value(), true))
                : item(parent.node(), step).map(item -> new Place(item.span(), item, true));
        return place.getOrElse(parent::asNearest);
    }

    private static Option<Node> item(Node list, Step step) {
        return list instanceof Node.Items items
                ? step.fold(
                        key -> items.values().findLast(item -> assigns(item, key)),
                        index -> Option.when(
                                index < items.values().size(),
                                () -> items.values().get(index)))
                : Option.none();
    }

    private static boolean assigns(Node item, String key) {
        String text = item instanceof Node.Text written ? written.value() : "";
        return text.startsWith(key) && (text.length() == key.length() || "=:".indexOf(text.charAt(key.length())) >= 0);
    }

    @Override
    public Vector<AttributePath> paths() {
        List<AttributePath> paths = new ArrayList<>();
        addBelow(AttributePath.ROOT, tree, paths);
        return Vector.ofAll(paths);
    }

    private static void addBelow(AttributePath at, Node node, List<AttributePath> paths) {
        if (node instanceof Node.Fields fields) {
            fields.entries().forEach(entry -> add(at.key(entry.key()), entry.value(), paths));
        } else if (node instanceof Node.Items items) {
            items.values().forEachWithIndex((item, index) -> add(at.index(index), item, paths));
        }
    }

    private static void add(AttributePath at, Node node, List<AttributePath> paths) {
        paths.add(at);
        addBelow(at, node, paths);
    }
}
