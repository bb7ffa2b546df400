package dev.stowage.load.yaml;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A node as what it has to be, if it is that. */
public final class Kinds {
    private Kinds() {}

    public static Option<Node.Text> text(Node node) {
        return node instanceof Node.Text text ? Option.some(text) : Option.none();
    }

    public static Option<Node.Fields> fields(Node node) {
        return node instanceof Node.Fields fields ? Option.some(fields) : Option.none();
    }

    /** The items of a list of nothing but texts. */
    public static Option<Vector<Node.Text>> texts(Node node) {
        return node instanceof Node.Items list && list.values().forAll(Node.Text.class::isInstance)
                ? Option.some(list.values().map(Node.Text.class::cast))
                : Option.none();
    }

    /** What stands before the first {@code =}: the name of a variable or a label; all of it where there is none. */
    public static String name(Node.Text assignment) {
        int equals = assignment.value().indexOf('=');
        return equals < 0 ? assignment.value() : assignment.value().substring(0, equals);
    }
}
