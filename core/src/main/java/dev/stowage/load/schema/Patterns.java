package dev.stowage.load.schema;

import io.vavr.collection.Vector;

/** The attributes of a shape, each by the pattern of its path, one before those inside of it. */
final class Patterns {
    private static final String ANY_KEY = "*";
    private static final String ANY_ITEM = "[]";

    private Patterns() {}

    static Vector<String> of(Shape shape) {
        return below(shape, Vector.empty()).map(steps -> steps.mkString("."));
    }

    private static Vector<Vector<String>> below(Shape shape, Vector<String> path) {
        return shape.mapping()
                .toVector()
                .flatMap(mapping -> in(mapping, path))
                .appendAll(shape.list().toVector().flatMap(list -> below(list.item(), path.append(ANY_ITEM))));
    }

    /** Keys that the user chooses are no attributes. */
    private static Vector<Vector<String>> in(MappingShape mapping, Vector<String> path) {
        return Vector.ofAll(mapping.attributes().entrySet())
                .flatMap(attribute -> below(attribute.getValue(), path.append(attribute.getKey()))
                        .prepend(path.append(attribute.getKey())))
                .appendAll(mapping.chosen().toVector().flatMap(chosen -> below(chosen.value(), path.append(ANY_KEY))));
    }
}
