package dev.stowage.load.decode;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Why a value is not what its attribute takes.
 *
 * @param sentence goes on after the name of the attribute
 * @param value what is wrong, repeated only where the file shows it: from a variable it may be a secret
 * @param part which part of the value is meant, none for all of it
 */
record Complaint(ProblemId id, String sentence, Option<String> value, String hint, Option<Node> part) {
    private static final int LONGEST_SHOWN = 200;

    static Complaint of(ProblemId id, String sentence, String value, String hint) {
        return new Complaint(id, sentence, Option.some(value), hint, Option.none());
    }

    static Complaint of(ProblemId id, String sentence, String hint) {
        return new Complaint(id, sentence, Option.none(), hint, Option.none());
    }

    /** The same about a part of the value. */
    Complaint about(Node wrong) {
        return new Complaint(id, sentence, value, hint, Option.some(wrong));
    }

    /** Another kind of value than {@code expected}, which has its article. */
    static <T> Either<Complaint, T> wrongKind(String expected, Node found) {
        return wrongKind(expected, "write " + expected, found);
    }

    /** Another kind of value than a mapping; a date stands where the schema takes a text, too. */
    static <T> Either<Complaint, T> noMapping(Node found) {
        return found instanceof Node.Timestamp
                ? wrongKind("a string", "put it in quotes", found)
                : wrongKind("a mapping", "write key: value below it", found);
    }

    private static <T> Either<Complaint, T> wrongKind(String expected, String hint, Node found) {
        String sentence = "must be " + expected + ", not " + found.phrase();
        return Either.left(new Complaint(ComposeProblem.WRONG_TYPE, sentence, Option.none(), hint, Option.some(found)));
    }

    static <T> Either<Complaint, T> outside(long least, long most, String found) {
        String sentence = "is outside " + least + ".." + most;
        return Either.left(of(ComposeProblem.OUT_OF_RANGE, sentence, found, "write " + range(least, most)));
    }

    private static String range(long least, long most) {
        if (most < Long.MAX_VALUE) {
            return "a number from " + least + " to " + most;
        }
        return least == 0 ? "a number that is not negative" : "a smaller number";
    }

    /** The problem at a place; none when the part that is meant had its problem already. */
    Option<Problem> at(AttributePath path, Node node) {
        Node wrong = part.getOrElse(node);
        return Option.when(!(wrong instanceof Node.Bad), () -> problem(path, wrong.span()));
    }

    private Problem problem(AttributePath path, Span span) {
        String shown = value.filter(text -> text.length() <= LONGEST_SHOWN && span.shows(text))
                .map(text -> ": '" + text + "'")
                .getOrElse("");
        return Problem.at(span, id, path + " " + sentence + shown)
                .path(path)
                .hint(hint)
                .build();
    }
}
