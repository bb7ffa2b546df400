package dev.stowage.problem;

import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import dev.stowage.value.Tree;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A mechanical correction of the attribute at {@code path}. Where the text to replace is known, {@code place} is all of
 * it; an attribute that is not written yet has none, or an empty one in the file that it belongs to.
 */
public record Edit(AttributePath path, Action action, Option<Span> place) {
    /** The change of the attribute. */
    public sealed interface Action {
        <T> T fold(Function<Tree, T> assign, Function<String, T> rename, Supplier<T> remove);
    }

    /** Sets the value; a missing attribute is added, in a list at the end if its position is beyond that. */
    public record Assign(Tree value) implements Action {
        @Override
        public <T> T fold(Function<Tree, T> assign, Function<String, T> rename, Supplier<T> remove) {
            return assign.apply(value);
        }
    }

    /** Removes the attribute, and the mappings and lists around it that are empty then. */
    public record Remove() implements Action {
        @Override
        public <T> T fold(Function<Tree, T> assign, Function<String, T> rename, Supplier<T> remove) {
            return remove.get();
        }
    }

    /** Gives the attribute another key, and keeps its value. */
    public record Rename(String key) implements Action {
        @Override
        public <T> T fold(Function<Tree, T> assign, Function<String, T> rename, Supplier<T> remove) {
            return rename.apply(key);
        }
    }

    /** Sets an attribute to a value, or adds it. */
    public static Edit set(AttributePath path, Tree value) {
        return new Edit(path, new Assign(value), Option.none());
    }

    /** Removes an attribute. */
    public static Edit remove(AttributePath path) {
        return new Edit(path, new Remove(), Option.none());
    }

    /** Gives the attribute at {@code path} the last key {@code key} instead. */
    public static Edit rename(AttributePath path, String key) {
        return new Edit(path, new Rename(key), Option.none());
    }

    /** This edit with its place, for text editors: the whole text that the new value replaces. */
    public Edit at(Span place) {
        return new Edit(path, action, Option.some(place));
    }
}
