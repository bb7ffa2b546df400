package dev.stowage.load.environment;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The kinds of values: each the value, or why it is not of this kind. */
final class Values {
    private Values() {}

    /** A text that is not empty. A number is none: an account number without quotes may have lost its zeros. */
    static Either<Problem, String> text(Located value) {
        return value.node() instanceof Node.Text text
                ? Option.some(text.value()).filter(found -> !found.isEmpty()).toEither(() -> Mistakes.empty(value))
                : Either.left(Mistakes.noText(value));
    }

    static Either<Problem, Boolean> bool(Located value) {
        return value.node() instanceof Node.Bool bool
                ? Either.right(bool.value())
                : Either.left(Mistakes.wrongType(value, "true or false"));
    }

    static Either<Problem, String> word(Located value, Vector<String> words) {
        return text(value)
                .flatMap(text -> Option.some(text)
                        .filter(words::contains)
                        .toEither(() -> Mistakes.unknownWord(value, text, words)));
    }

    static Either<Problem, Node.Items> items(Located value) {
        return value.node() instanceof Node.Items items
                ? Either.right(items)
                : Either.left(Mistakes.wrongType(value, "a list"));
    }

    static Either<Problem, Node.Fields> fields(Located value) {
        return value.node() instanceof Node.Fields map
                ? Either.right(map)
                : Either.left(Mistakes.wrongType(value, "a mapping"));
    }
}
