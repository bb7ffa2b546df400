package dev.stowage.apply;

import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import io.vavr.control.Either;

/** What comes of what has to go well. */
public final class Right {
    private Right() {}

    public static <T> T of(Either<Problems, T> result) {
        return result.getOrElseThrow(problems ->
                new AssertionError(problems.all().map(Problem::sentence).mkString("; ")));
    }
}
