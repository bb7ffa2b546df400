package dev.stowage.value;

import java.util.Objects;

/** The name of a project: the prefix of everything it owns, in the normal form {@code [a-z0-9][a-z0-9_-]*}. */
public record ProjectName(String value) implements Name<ProjectName> {
    public ProjectName {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
