package dev.stowage.value;

import java.util.Objects;

/** The name of a volume: its key under {@code volumes}. */
public record VolumeName(String value) implements Name<VolumeName> {
    public VolumeName {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
