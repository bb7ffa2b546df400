package dev.stowage.load.schema;

import dev.stowage.load.yaml.Node;

/** The kinds of values that a schema tells apart, in the order in which messages list them. */
enum Kind {
    TEXT("a string"),
    WHOLE("an integer"),
    NUMBER("a number"),
    BOOL("a boolean"),
    NULL("null"),
    LIST("a list"),
    MAPPING("a mapping");

    private final String phrase;

    Kind(String phrase) {
        this.phrase = phrase;
    }

    String phrase() {
        return phrase;
    }

    /** A date is a string here, as it is in JSON. A bad part counts as null; it is never held against a shape. */
    static Kind of(Node node) {
        return node.fold(bad -> NULL, Kind::of, items -> LIST, fields -> MAPPING);
    }

    private static Kind of(Node.Scalar scalar) {
        if (scalar instanceof Node.Text || scalar instanceof Node.Timestamp) {
            return TEXT;
        }
        if (scalar instanceof Node.Decimal decimal) {
            return decimal.value() == Math.rint(decimal.value()) ? WHOLE : NUMBER;
        }
        return scalar instanceof Node.Whole ? WHOLE : scalar instanceof Node.Bool ? BOOL : NULL;
    }
}
