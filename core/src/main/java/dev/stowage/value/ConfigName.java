package dev.stowage.value;

import java.util.Objects;

/** The name of a config: its key under {@code configs}. */
public record ConfigName(String value) implements Name<ConfigName> {
    public ConfigName {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
