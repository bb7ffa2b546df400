package dev.stowage.extension;

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

    /** The name as the extension writes it. */
    public String word() {
        return word;
    }
}
