package dev.stowage.laws;

import dev.stowage.arbitraries.ComposeApp;
import io.vavr.collection.Vector;

/** The secrets of generated applications where they should not be. */
final class Leaks {
    private static final int CONTEXT = 150;

    private Leaks() {}

    /** Those that are in texts, each with what stands before it. */
    static Vector<String> in(Vector<String> texts) {
        return texts.filter(text -> text.contains(ComposeApp.SECRET)).map(text -> {
            int at = text.indexOf(ComposeApp.SECRET);
            return text.substring(Math.max(0, at - CONTEXT), at) + ComposeApp.SECRET;
        });
    }
}
