package dev.stowage.problem;

import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import dev.stowage.value.Tree;
import io.vavr.control.Option;

/**
 * A mechanical correction: the attribute at {@code path} gets a new value, or is removed when there is none. Where the
 * text to replace is known, {@code place} is all of it.
 */
public record Edit(AttributePath path, Option<Tree> value, Option<Span> place) {
    public static Edit set(AttributePath path, Tree value) {
        return new Edit(path, Option.some(value), Option.none());
    }

    public static Edit remove(AttributePath path) {
        return new Edit(path, Option.none(), Option.none());
    }

    /** The same for a text editor: {@code place} is the whole text that the new value replaces. */
    public Edit at(Span place) {
        return new Edit(path, value, Option.some(place));
    }
}
