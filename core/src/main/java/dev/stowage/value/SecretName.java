package dev.stowage.value;

/** The name of a secret: its key under {@code secrets}. */
public record SecretName(String value) implements Comparable<SecretName> {
    @Override
    public int compareTo(SecretName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
