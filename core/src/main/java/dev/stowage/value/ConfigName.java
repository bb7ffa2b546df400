package dev.stowage.value;

/** The name of a config: its key under {@code configs}. */
public record ConfigName(String value) implements Name<ConfigName> {
    @Override
    public String toString() {
        return value;
    }
}
