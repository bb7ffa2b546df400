package dev.stowage.extension;

import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * A named attribute that is read into a builder.
 *
 * @param takes what its value is, in words; may be empty
 */
record Row<B>(String name, String takes, Need need, BiFunction<Located, B, Read> read) {
    enum Need {
        REQUIRED,
        OPTIONAL
    }

    /** How reading went: whether the builder has the value, and the problems. */
    record Read(Option<?> value, Vector<Problem> problems) {}

    static <B, T> Row<B> optional(String name, Decoder<T> decoder, BiConsumer<B, T> set) {
        return new Row<>(name, decoder.takes(), Need.OPTIONAL, reading(decoder, set));
    }

    static <B, T> Row<B> required(String name, Decoder<T> decoder, BiConsumer<B, T> set) {
        return new Row<>(name, decoder.takes(), Need.REQUIRED, reading(decoder, set));
    }

    private static <B, T> BiFunction<Located, B, Read> reading(Decoder<T> decoder, BiConsumer<B, T> set) {
        return (value, builder) -> {
            Checked<Option<T>> found = decoder.decode(value);
            found.value().forEach(each -> set.accept(builder, each));
            return new Read(found.value(), found.problems());
        };
    }

    /** With what it takes. */
    String told() {
        return takes.isEmpty() ? name : name + ": " + takes;
    }

    boolean isRequired() {
        return need == Need.REQUIRED;
    }
}
