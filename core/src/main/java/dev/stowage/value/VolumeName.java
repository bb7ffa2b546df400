package dev.stowage.value;

/** The name of a volume: its key under {@code volumes}. */
public record VolumeName(String value) implements Name<VolumeName> {
    @Override
    public String toString() {
        return value;
    }
}
