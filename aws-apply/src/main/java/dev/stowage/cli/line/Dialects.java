package dev.stowage.cli.line;

import dev.stowage.problem.NearestName;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/** Which dialect a call is for: {@code --dialect}, else the variable {@value #VARIABLE}, else modern. */
public final class Dialects {
    static final String VARIABLE = "STOWAGE_DIALECT";

    private Dialects() {}

    public static Either<Misuse, Dialect> of(Invocation call, ProcessContext process) {
        return asked(call, process, Either.right(Dialect.MODERN), Function.identity());
    }

    /** The one that a call is for; all when it names none. */
    public static Either<Misuse, Vector<Dialect>> asked(Invocation call, ProcessContext process) {
        return asked(call, process, Either.right(Vector.of(Dialect.values())), Vector::of);
    }

    private static <T> Either<Misuse, T> asked(
            Invocation call, ProcessContext process, Either<Misuse, T> otherwise, Function<Dialect, T> one) {
        return call.one(Flag.DIALECT)
                .orElse(() -> process.variable(VARIABLE))
                .fold(() -> otherwise, word -> named(word, call.verb()).map(one));
    }

    private static Either<Misuse, Dialect> named(String word, Verb verb) {
        return Dialect.of(word).toEither(() -> unknown(word, verb));
    }

    /** Only the variable can be wrong here: the values of the flag are checked with the command line. */
    private static Misuse unknown(String word, Verb verb) {
        Vector<String> known = Vector.of(Dialect.values()).map(Dialect::word);
        return new Misuse(
                VARIABLE + " is " + word + ", which is none of " + known.mkString(", "),
                NearestName.of(word, known),
                Option.some(verb));
    }
}
