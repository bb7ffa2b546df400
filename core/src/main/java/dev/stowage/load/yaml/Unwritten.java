package dev.stowage.load.yaml;

import dev.stowage.source.Span;
import io.vavr.collection.Vector;

/** How parts are made that nobody wrote: what short forms stand for, and defaults. */
public final class Unwritten {
    private Unwritten() {}

    /** The mapping with an attribute added where it is absent. */
    public static Node.Fields withDefault(Node.Fields map, String key, Node value) {
        return map.has(key) ? map : map.with(entry(key, value));
    }

    /** An attribute whose key stands where its value does. */
    public static Node.Entry entry(String key, Node value) {
        return new Node.Entry(key, value.span(), value);
    }

    public static Node.Fields mapping(Span span, Node.Entry... entries) {
        return Node.Fields.of(Vector.of(entries), span);
    }

    /** What is said of a service that another one depends on, with all that goes without saying. */
    public static Node.Fields dependency(Node.Fields terms) {
        Node.Fields conditioned = withDefault(terms, "condition", new Node.Text("service_started", terms.span()));
        return withDefault(conditioned, "required", new Node.Bool(true, terms.span()));
    }
}
