package dev.stowage.load.dotenv;

import io.vavr.control.Option;

/** How the lines of an env file are read (Compose Specification, {@code env_file}, {@code format}). */
public enum Grammar {
    /** With quotes, escapes and variables. */
    USUAL,
    /** As they are written. */
    RAW;

    /** The grammar that a file asks for by this word; none when there is no such grammar. */
    public static Option<Grammar> of(String word) {
        return word.isEmpty() ? Option.some(USUAL) : Option.when(word.equals("raw"), RAW);
    }
}
