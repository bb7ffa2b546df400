package dev.stowage.compose;

/** What becomes of mounts below a mounted path (Compose Specification, {@code recursive}). */
public enum RecursiveMount implements Word {
    ENABLED("enabled"),
    DISABLED("disabled"),
    WRITABLE("writable"),
    READONLY("readonly");

    private final String word;

    RecursiveMount(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
