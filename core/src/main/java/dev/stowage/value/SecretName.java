package dev.stowage.value;

/** The name of a secret: its key under {@code secrets}. */
public record SecretName(String value) implements Name<SecretName> {
    @Override
    public String toString() {
        return value;
    }
}
