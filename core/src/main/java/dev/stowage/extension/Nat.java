package dev.stowage.extension;

/** How private tasks reach the outside. */
public enum Nat {
    /** Not at all: tasks are public. */
    NONE("none"),
    /** One gateway for all zones. */
    SINGLE("single"),
    /** A gateway in each zone. */
    PER_ZONE("per_zone");

    private final String word;

    Nat(String word) {
        this.word = word;
    }

    /** The name as the extension writes it. */
    public String word() {
        return word;
    }
}
