package dev.stowage.load.merge;

import dev.stowage.load.yaml.Kinds;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Unwritten;
import dev.stowage.problem.Checked;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import java.util.function.Function;

/** Attributes with a short form: both sides become mappings before they are merged. */
final class Mapping {
    private Mapping() {}

    /** A text is the context; what can be no build changes nothing. */
    static Checked<Node> ofBuild(MergePoint at, Node base, Node over) {
        return build(base) instanceof Node.Fields && !(build(over) instanceof Node.Fields)
                ? Unused.over(at, base, over)
                : merged(at, base, over, Mapping::build);
    }

    /** A list names services that must have started; over a mapping it resets what the mapping said of them. */
    static Checked<Node> ofDependencies(MergePoint at, Node base, Node over) {
        return merged(at, base, over, side -> keys(side, Mapping::dependency));
    }

    /** A list names keys without settings. */
    static Checked<Node> ofKeys(MergePoint at, Node base, Node over) {
        return merged(at, base, over, side -> keys(side, Node.Null::new));
    }

    private static Checked<Node> merged(MergePoint at, Node base, Node over, Function<Node, Node> spelledOut) {
        Node below = spelledOut.apply(base);
        Node above = spelledOut.apply(over);
        return below instanceof Node.Fields || !(above instanceof Node.Fields)
                ? General.merge(at, below, above)
                : General.clash(at, below, above);
    }

    private static Node build(Node side) {
        return side instanceof Node.Text
                ? Unwritten.mapping(side.span(), Unwritten.entry("context", side))
                : emptyForNull(side);
    }

    private static Node keys(Node side, Function<Span, Node> settings) {
        if (side instanceof Node.Text name) {
            return Unwritten.mapping(name.span(), named(name, settings));
        }
        return Kinds.texts(side)
                .<Node>map(names -> Node.Fields.of(named(names, settings), side.span()))
                .getOrElse(() -> emptyForNull(side));
    }

    private static Vector<Node.Entry> named(Vector<Node.Text> names, Function<Span, Node> settings) {
        return names.map(name -> named(name, settings));
    }

    private static Node.Entry named(Node.Text name, Function<Span, Node> settings) {
        return new Node.Entry(name.value(), name.span(), settings.apply(name.span()));
    }

    private static Node dependency(Span span) {
        return Unwritten.dependency(Unwritten.mapping(span));
    }

    private static Node emptyForNull(Node side) {
        return side instanceof Node.Null ? Unwritten.mapping(side.span()) : side;
    }
}
