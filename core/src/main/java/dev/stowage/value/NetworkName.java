package dev.stowage.value;

import java.util.Objects;

/** The name of a network: its key under {@code networks}. */
public record NetworkName(String value) implements Name<NetworkName> {
    public NetworkName {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
