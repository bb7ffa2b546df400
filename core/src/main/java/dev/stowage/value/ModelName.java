package dev.stowage.value;

/** The name of a model: its key under {@code models}. */
public record ModelName(String value) implements Name<ModelName> {
    @Override
    public String toString() {
        return value;
    }
}
