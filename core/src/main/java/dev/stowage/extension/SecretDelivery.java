package dev.stowage.extension;

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

    /** The name as the extension writes it. */
    public String word() {
        return word;
    }
}
