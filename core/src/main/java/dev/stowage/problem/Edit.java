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
    /** What becomes of the attribute. */
    public sealed interface Action {
        <T> T fold(Function<Tree, T> assign, Function<String, T> rename, Supplier<T> remove);
    }

    /** It gets a value; where it is not there yet, it is added, at the end of a list when its position is behind that. */
    public record Assign(Tree value) implements Action {
        @Override
        public <T> T fold(Function<Tree, T> assign, Function<String, T> rename, Supplier<T> remove) {
            return assign.apply(value);
        }
    }

    /** It goes, and what then is empty around it. */
    public record Remove() implements Action {
        @Override
        public <T> T fold(Function<Tree, T> assign, Function<String, T> rename, Supplier<T> remove) {
            return remove.get();
        }
    }

    /** Its value stays, under another key. */
    public record Rename(String key) implements Action {
        @Override
        public <T> T fold(Function<Tree, T> assign, Function<String, T> rename, Supplier<T> remove) {
            return rename.apply(key);
        }
    }

    public static Edit set(AttributePath path, Tree value) {
        return new Edit(path, new Assign(value), Option.none());
    }

    public static Edit remove(AttributePath path) {
        return new Edit(path, new Remove(), Option.none());
    }

    public static Edit rename(AttributePath path, String key) {
        return new Edit(path, new Rename(key), Option.none());
    }

    /** The same for a text editor: {@code place} is the whole text that the new value replaces. */
    public Edit at(Span place) {
        return new Edit(path, action, Option.some(place));
    }
}
