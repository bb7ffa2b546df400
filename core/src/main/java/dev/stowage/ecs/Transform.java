package dev.stowage.ecs;

/**
 * What a listener rule changes of a request before it reaches a target.
 *
 * @param regex what it matches is replaced
 * @param replace with the groups of the expression as {@code $1}, {@code $2}
 */
public record Transform(Part part, String regex, String replace) {
    /** What of the request is changed. */
    public enum Part {
        /** The path and the query. */
        URL,
        /** The header {@code Host}. */
        HOST
    }
}
