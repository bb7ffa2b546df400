package dev.stowage.apply.stack;

/** The name of a change set, unique in one stack: a letter, then letters, digits and hyphens, at most 128 characters. */
public record ChangeSetName(String value) {
    /** With what every change set of ours begins. */
    public static final String PREFIX = "stowage-";

    /** Whether this tool made it. */
    public boolean isOurs() {
        return value.startsWith(PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
