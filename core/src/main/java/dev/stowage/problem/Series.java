package dev.stowage.problem;

import io.vavr.collection.Vector;

/** Several things in a sentence. */
public final class Series {
    private Series() {}

    /** {@code a, b and c}. */
    public static String and(Vector<?> things) {
        return joined(things, " and ");
    }

    /** {@code a, b or c}. */
    public static String or(Vector<?> things) {
        return joined(things, " or ");
    }

    private static String joined(Vector<?> things, String last) {
        return things.size() < 2 ? things.mkString() : things.init().mkString(", ") + last + things.last();
    }
}
