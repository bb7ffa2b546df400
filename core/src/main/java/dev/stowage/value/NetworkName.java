package dev.stowage.value;

/** The name of a network: its key under {@code networks}. */
public record NetworkName(String value) implements Name<NetworkName> {
    @Override
    public String toString() {
        return value;
    }
}
