package dev.stowage.cli.line;

import io.vavr.collection.Vector;

/** A command line that is understood. */
public final class Call {
    private Call() {}

    public static Invocation of(String... words) {
        return of(Vector.of(words));
    }

    public static Invocation of(Vector<String> words) {
        return CommandLineParser.parse(words).getOrElseThrow(misuse -> new AssertionError(misuse.sentence()));
    }
}
