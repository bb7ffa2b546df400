package dev.stowage.extension;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** How secrets reach a container. */
public enum SecretDelivery {
    /** As files, which is Compose's way. */
    FILES("files"),
    /** As environment variables only. */
    ENVIRONMENT("environment");

    private final String word;

    SecretDelivery(String word) {
        this.word = word;
    }

    /** The one with this {@link #word}. */
    public static Option<SecretDelivery> of(String word) {
        return Vector.of(values()).find(each -> each.word.equals(word));
    }

    /** The name as the extension writes it. */
    public String word() {
        return word;
    }
}
