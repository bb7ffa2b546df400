package dev.stowage.load.yaml;

import dev.stowage.source.AttributePath;
import dev.stowage.source.AttributePath.Step;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

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
        Place atMost() {
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
        return place.getOrElse(parent::atMost);
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
        return pathsIn(tree, AttributePath.ROOT);
    }

    private static Vector<AttributePath> pathsIn(Node node, AttributePath at) {
        return node.fold(
                bad -> Vector.empty(),
                scalar -> Vector.empty(),
                items -> items.values().zipWithIndex().flatMap(item -> withOwn(at.index(item._2), item._1)),
                fields -> Vector.ofAll(fields.entries()).flatMap(entry -> withOwn(at.key(entry.key()), entry.value())));
    }

    private static Vector<AttributePath> withOwn(AttributePath at, Node node) {
        return pathsIn(node, at).prepend(at);
    }
}
