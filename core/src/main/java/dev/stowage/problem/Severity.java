package dev.stowage.problem;

/** How serious a problem is. */
public enum Severity {
    /** The stage has no result. */
    ERROR("error"),
    /** The stage has a result, but something in it is probably not what was meant. */
    WARNING("warning");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The name as messages show it. */
    public String word() {
        return word;
    }
}
