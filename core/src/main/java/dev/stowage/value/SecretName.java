package dev.stowage.value;

import java.util.Objects;

/** The name of a secret: its key under {@code secrets}. */
public record SecretName(String value) implements Name<SecretName> {
    public SecretName {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
