package dev.stowage.extension;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Who can reach a load balancer. */
public enum Scheme {
    INTERNET_FACING("internet-facing"),
    INTERNAL("internal");

    private final String word;

    Scheme(String word) {
        this.word = word;
    }

    /** The one with this {@link #word}. */
    public static Option<Scheme> of(String word) {
        return Vector.of(values()).find(each -> each.word.equals(word));
    }

    /** The name as the extension writes it. */
    public String word() {
        return word;
    }
}
