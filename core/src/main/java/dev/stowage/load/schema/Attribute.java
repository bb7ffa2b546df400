package dev.stowage.load.schema;

import io.vavr.collection.Vector;
import java.util.stream.Stream;

/** A row of the table: attributes of one shape. */
record Attribute(Vector<String> names, Shape shape, boolean needed) {
    /** Some rows, and more. */
    static Attribute[] joined(Attribute[] rows, Attribute... more) {
        return Stream.concat(Stream.of(rows), Stream.of(more)).toArray(Attribute[]::new);
    }

    Attribute required() {
        return new Attribute(names, shape, true);
    }
}
