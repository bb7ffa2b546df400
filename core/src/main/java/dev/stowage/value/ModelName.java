package dev.stowage.value;

/** The name of a model: its key under {@code models}. */
public record ModelName(String value) implements Comparable<ModelName> {
    @Override
    public int compareTo(ModelName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
