package dev.stowage.value;

import java.util.Locale;
import java.util.Objects;

/** The name of a project: the prefix of everything it owns, in the normal form {@code [a-z0-9][a-z0-9_-]*}. */
public record ProjectName(String value) implements Name<ProjectName> {
    public ProjectName {
        Objects.requireNonNull(value);
    }

    /** Lower case, without the characters that a name cannot have, and without {@code _} and {@code -} in front. */
    public static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "").replaceAll("^[_-]+", "");
    }

    /** The domain of its private DNS, below which each of its services has a name. */
    public String domain() {
        return domain(value);
    }

    /** The same of a name as a file spells it, with variables. */
    public static String domain(String spelled) {
        return spelled + ".local";
    }

    @Override
    public String toString() {
        return value;
    }
}
