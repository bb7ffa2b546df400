package dev.stowage.value;

/** The name of a project: the prefix of everything it owns, in the normal form {@code [a-z0-9][a-z0-9_-]*}. */
public record ProjectName(String value) implements Name<ProjectName> {
    @Override
    public String toString() {
        return value;
    }
}
