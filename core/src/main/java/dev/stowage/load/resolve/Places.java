package dev.stowage.load.resolve;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.source.Span;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** Where rules stand, and how parts are made that nobody wrote. */
final class Places {
    static final String[] CONTAINERS = {"services.*.", "jobs.*.", "services.*.pre_start.[]."};
    static final String[] WORKLOADS = {"services.*.", "jobs.*."};
    static final String[] SERVICES = {"services.*."};
    static final String[] TOP = {""};

    private Places() {}

    static Vector<Tuple2<String, Rewrite.Rule>> rows(Rewrite.Rule rule, String[] places, String... attributes) {
        return Vector.of(places)
                .flatMap(place -> Vector.of(attributes).map(attribute -> Tuple.of(place + attribute, rule)));
    }

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
