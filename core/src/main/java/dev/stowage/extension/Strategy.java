package dev.stowage.extension;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The ways in which a new version takes over. */
public enum Strategy {
    ROLLING("rolling"),
    BLUE_GREEN("blue_green"),
    CANARY("canary"),
    LINEAR("linear");

    private final String word;

    Strategy(String word) {
        this.word = word;
    }

    /** The one with this {@link #word}. */
    public static Option<Strategy> of(String word) {
        return Vector.of(values()).find(each -> each.word.equals(word));
    }

    /** The name as the extension writes it. */
    public String word() {
        return word;
    }
}
