package dev.stowage.extension;

import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads data as a typed value; none when it is wrong, and then there is a problem. */
@FunctionalInterface
interface Decoder<T> {
    Checked<Option<T>> decode(Located value);

    /** What it takes, as {@code explain} says it behind a name: {@code 1 to 6}; empty where it says nothing more. */
    default String takes() {
        return "";
    }

    /** The same with these words for it. */
    default Decoder<T> taking(String words) {
        return new Taking<>(this, words);
    }

    static <T> Checked<Option<T>> right(T value) {
        return Checked.of(Option.some(value));
    }

    static <T> Checked<Option<T>> wrong(Problem problem) {
        return Checked.of(Option.none(), problem);
    }

    default <R> Decoder<R> map(Function<? super T, ? extends R> change) {
        Decoder<R> changed = value -> decode(value).map(found -> found.map(change));
        return changed.taking(takes());
    }

    /** The same, but only values that fulfil the condition, which {@code allowed} puts into words. */
    default Decoder<T> where(Predicate<T> condition, String allowed) {
        Decoder<T> narrower = value -> {
            Checked<Option<T>> found = decode(value);
            return found.value().forAll(condition) ? found : wrong(value.outside(allowed));
        };
        return narrower.taking(takes());
    }
}
