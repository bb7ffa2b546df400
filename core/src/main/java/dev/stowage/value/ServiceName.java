package dev.stowage.value;

import java.util.Objects;

/** The name of a service: its key under {@code services}. */
public record ServiceName(String value) implements Name<ServiceName> {
    public ServiceName {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
