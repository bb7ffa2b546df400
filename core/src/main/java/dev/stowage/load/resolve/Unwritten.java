package dev.stowage.load.resolve;

import dev.stowage.load.yaml.Node;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;

/** How parts are made that nobody wrote. */
final class Unwritten {
    private Unwritten() {}

    /** The mapping with an attribute added where it is absent. */
    static Node.Fields withDefault(Node.Fields map, String key, Node value) {
        return map.has(key) ? map : map.with(new Node.Entry(key, value.span(), value));
    }

    static Node text(String value, Span span) {
        return new Node.Text(value, span);
    }

    static Node truth(boolean value, Span span) {
        return new Node.Bool(value, span);
    }

    static Node.Fields mapping(Span span, Node.Entry... entries) {
        return Node.Fields.of(Vector.of(entries), span);
    }
}
