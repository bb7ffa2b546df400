package dev.stowage.load.interpolate;

import io.vavr.collection.LinkedHashSet;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * A text with its variables replaced.
 *
 * @param unset the variables that had no value and no default, each once, in the order of their use
 * @param fault why the text cannot be replaced, if it cannot
 */
public record Expansion(String value, LinkedHashSet<String> unset, Option<Fault> fault) {
    static Expansion of(String value) {
        return new Expansion(value, LinkedHashSet.empty(), Option.none());
    }

    static Expansion unset(String name) {
        return new Expansion("", LinkedHashSet.of(name), Option.none());
    }

    static Expansion fault(Fault fault) {
        return new Expansion("", LinkedHashSet.empty(), Option.some(fault));
    }

    /** What keeps a text from being replaced. */
    public sealed interface Fault {
        <T> T fold(
                Function<Invalid, T> invalid,
                Function<TooDeep, T> tooDeep,
                Function<TooLong, T> tooLong,
                Function<Required, T> required);
    }

    /** The text has a {@code ${...}} of no known form. */
    public record Invalid(String template) implements Fault {
        @Override
        public <T> T fold(
                Function<Invalid, T> invalid,
                Function<TooDeep, T> tooDeep,
                Function<TooLong, T> tooLong,
                Function<Required, T> required) {
            return invalid.apply(this);
        }
    }

    /** Expressions stand in each other more than {@code most} deep. */
    public record TooDeep(int most) implements Fault {
        @Override
        public <T> T fold(
                Function<Invalid, T> invalid,
                Function<TooDeep, T> tooDeep,
                Function<TooLong, T> tooLong,
                Function<Required, T> required) {
            return tooDeep.apply(this);
        }
    }

    /** The value, or all of the document together, would have more than {@code most} characters. */
    public record TooLong(int most) implements Fault {
        @Override
        public <T> T fold(
                Function<Invalid, T> invalid,
                Function<TooDeep, T> tooDeep,
                Function<TooLong, T> tooLong,
                Function<Required, T> required) {
            return tooLong.apply(this);
        }
    }

    /** A variable that must have a value has none; {@code reason} is what the file says about it, or empty. */
    public record Required(String name, String reason) implements Fault {
        @Override
        public <T> T fold(
                Function<Invalid, T> invalid,
                Function<TooDeep, T> tooDeep,
                Function<TooLong, T> tooLong,
                Function<Required, T> required) {
            return required.apply(this);
        }
    }
}
