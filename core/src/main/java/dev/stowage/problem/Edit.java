package dev.stowage.problem;

import dev.stowage.source.AttributePath;
import dev.stowage.value.Tree;
import io.vavr.control.Option;

/** A mechanical correction: the attribute at {@code path} gets a new value, or is removed when there is none. */
public record Edit(AttributePath path, Option<Tree> value) {
    public static Edit set(AttributePath path, Tree value) {
        return new Edit(path, Option.some(value));
    }

    public static Edit remove(AttributePath path) {
        return new Edit(path, Option.none());
    }
}
