package dev.stowage.load.schema;

import dev.stowage.load.yaml.Node;

/** The kinds of values that a schema tells apart, in the order in which messages list them. */
enum Kind {
    TEXT("a string", "one text"),
    WHOLE("an integer", "a whole number"),
    NUMBER("a number", "a number"),
    BOOL("a boolean", "true or false"),
    NULL("null", "nothing"),
    LIST("a list", "a list, each item behind a dash"),
    MAPPING("a mapping", "key: value below it");

    /** A date is a string here, as it is in JSON. */
    private static final Node.Scalars<Kind> SCALARS = new Node.Scalars<>(
            nothing -> NULL,
            bool -> BOOL,
            whole -> WHOLE,
            decimal -> decimal.value() == Math.rint(decimal.value()) ? WHOLE : NUMBER,
            text -> TEXT,
            time -> TEXT);

    private final String phrase;
    private final String advice;

    Kind(String phrase, String advice) {
        this.phrase = phrase;
        this.advice = advice;
    }

    String phrase() {
        return phrase;
    }

    /** What to write, behind "write". */
    String advice() {
        return advice;
    }

    /** A bad part counts as null; it is never held against a shape. */
    static Kind of(Node node) {
        return node.fold(bad -> NULL, scalar -> scalar.fold(SCALARS), items -> LIST, fields -> MAPPING);
    }
}
