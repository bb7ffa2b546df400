package dev.stowage.validate.rules;

import io.vavr.collection.Vector;

/** Several things in a sentence: {@code a, b and c}. */
final class Listing {
    private Listing() {}

    static String of(Vector<?> things) {
        return things.size() < 2 ? things.mkString() : things.init().mkString(", ") + " and " + things.last();
    }
}
