package dev.stowage.extension;

import dev.stowage.value.Tree;
import io.vavr.control.Option;
import java.math.BigInteger;

/** Decoders that take a value for what YAML makes of it: a number in quotes is a text, a text is no number. */
final class DockerDecoders {
    private DockerDecoders() {}

    /** A text, which may be empty. */
    static Decoder<String> anyText() {
        return value -> value.tree() instanceof Tree.Text text
                ? Decoder.right(text.value())
                : Decoder.wrong(value.notA("a text"));
    }

    /** A text that is not empty. */
    static Decoder<String> name() {
        return anyText().where(text -> !text.isEmpty(), "a text that is not empty");
    }

    /** An integer of 32 bits. */
    static Decoder<Integer> whole() {
        return value -> wholeOf(value.tree())
                .map(Decoder::right)
                .getOrElse(() -> Decoder.wrong(value.notA("a whole number, without quotes")));
    }

    private static Option<Integer> wholeOf(Tree tree) {
        return tree instanceof Tree.Whole whole
                ? Option.some(whole.value())
                        .filter(number -> number.bitLength() < Integer.SIZE)
                        .map(BigInteger::intValue)
                : Option.none();
    }

    /** What can be merged over a template; null empties it. */
    static Decoder<Tree> fragment() {
        return value -> value.tree()
                        .fold(new Tree.Cases<>(
                                nothing -> true,
                                bool -> false,
                                whole -> false,
                                decimal -> false,
                                text -> false,
                                items -> true,
                                fields -> true))
                ? Decoder.right(value.tree())
                : Decoder.wrong(value.notA("a mapping"));
    }
}
