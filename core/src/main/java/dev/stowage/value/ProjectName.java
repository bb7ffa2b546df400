package dev.stowage.value;

/** The name of a project: the prefix of everything it owns, in the normal form {@code [a-z0-9][a-z0-9_-]*}. */
public record ProjectName(String value) implements Comparable<ProjectName> {
    @Override
    public int compareTo(ProjectName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
