package dev.stowage.value;

/** The name of a volume: its key under {@code volumes}. */
public record VolumeName(String value) implements Comparable<VolumeName> {
    @Override
    public int compareTo(VolumeName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
