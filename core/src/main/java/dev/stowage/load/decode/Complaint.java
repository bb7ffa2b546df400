package dev.stowage.load.decode;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Why a value is not what its attribute takes. The sentence goes on after the name of the attribute. */
record Complaint(ProblemId id, String sentence, Option<String> hint) {
    static Complaint of(ProblemId id, String sentence, String hint) {
        return new Complaint(id, sentence, Option.some(hint));
    }

    /** Another kind of value than {@code expected}, which has its article. */
    static <T> Either<Complaint, T> wrongKind(String expected, Node found) {
        return Either.left(
                new Complaint(ProblemId.WRONG_TYPE, "must be " + expected + ", not a " + found.kind(), Option.none()));
    }

    static <T> Either<Complaint, T> outside(long least, long most, String found) {
        String sentence = "must be from " + least + " to " + most + ", not " + found;
        return Either.left(new Complaint(ProblemId.OUT_OF_RANGE, sentence, Option.none()));
    }

    Problem at(AttributePath path, Node node) {
        return Problem.at(node.span(), id, path + " " + sentence)
                .path(path)
                .hint(hint)
                .build();
    }
}
