package dev.stowage.value;

import java.util.Objects;

/** The name of a model: its key under {@code models}. */
public record ModelName(String value) implements Name<ModelName> {
    public ModelName {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
