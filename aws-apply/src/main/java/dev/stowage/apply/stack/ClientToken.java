package dev.stowage.apply.stack;

/** What makes a repeated request the same request: letters, digits and hyphens, at most 128 characters. */
public record ClientToken(String value) {
    @Override
    public String toString() {
        return value;
    }
}
