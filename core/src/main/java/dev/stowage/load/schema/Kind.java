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

    /** A date is a string here, as it is in JSON. */
    private static final Node.Scalars<Kind> SCALARS = new Node.Scalars<>(
            nothing -> NULL,
            bool -> BOOL,
            whole -> WHOLE,
            decimal -> decimal.value() == Math.rint(decimal.value()) ? WHOLE : NUMBER,
            text -> TEXT,
            time -> TEXT);

    private final String phrase;

    Kind(String phrase) {
        this.phrase = phrase;
    }

    String phrase() {
        return phrase;
    }

    /** A bad part counts as null; it is never held against a shape. */
    static Kind of(Node node) {
        return node.fold(bad -> NULL, scalar -> scalar.fold(SCALARS), items -> LIST, fields -> MAPPING);
    }
}
