package dev.stowage.cli.line;

import dev.stowage.problem.NearestName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** From words to the command that they begin with. */
public final class VerbName {
    private VerbName() {}

    /** The command; or what is wrong with its name, be it the first word or the second. */
    public static Either<Misuse, Verb> of(Vector<String> words) {
        return Verb.named(words).toEither(() -> unknown(words));
    }

    private static Misuse unknown(Vector<String> words) {
        String first = words.headOption().getOrElse("");
        if (first.startsWith("-")) {
            return UnknownFlag.of(Verb.HELP, first);
        }
        Vector<Verb> group = Verb.group(first);
        return group.isEmpty()
                ? Unsupported.insteadOf(first).getOrElse(() -> unknown(first, names()))
                : unknownIn(first, group, words.drop(1));
    }

    private static Misuse unknownIn(String first, Vector<Verb> group, Vector<String> rest) {
        Vector<String> known = group.map(verb -> verb.words().last());
        return rest.headOption()
                .filter(word -> !word.startsWith("-"))
                .map(word -> unknown(first + " " + word, known.map(last -> first + " " + last)))
                .getOrElse(() -> Misuse.of(first + " is followed by one of " + known.mkString(", ")));
    }

    private static Misuse unknown(String name, Vector<String> known) {
        return new Misuse("unknown command " + name, NearestName.of(name, known), Option.none());
    }

    private static Vector<String> names() {
        return Vector.of(Verb.values()).map(verb -> verb.words().head()).distinct();
    }
}
