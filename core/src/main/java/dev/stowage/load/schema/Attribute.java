package dev.stowage.load.schema;

import io.vavr.collection.Vector;

/** A row of the table: attributes of one shape. */
record Attribute(Vector<String> names, Shape shape, boolean needed) {
    Attribute required() {
        return new Attribute(names, shape, true);
    }
}
