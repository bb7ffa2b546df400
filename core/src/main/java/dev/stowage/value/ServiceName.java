package dev.stowage.value;

/** The name of a service. */
public record ServiceName(String value) implements Comparable<ServiceName> {
    @Override
    public int compareTo(ServiceName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
