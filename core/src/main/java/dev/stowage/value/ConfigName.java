package dev.stowage.value;

/** The name of a config: its key under {@code configs}. */
public record ConfigName(String value) implements Comparable<ConfigName> {
    @Override
    public int compareTo(ConfigName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
