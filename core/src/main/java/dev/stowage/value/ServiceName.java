package dev.stowage.value;

/** The name of a service: its key under {@code services}. */
public record ServiceName(String value) implements Name<ServiceName> {
    @Override
    public String toString() {
        return value;
    }
}
