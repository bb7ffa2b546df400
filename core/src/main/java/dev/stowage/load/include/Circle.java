package dev.stowage.load.include;

import dev.stowage.load.yaml.FileRef;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Related;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Files that include one another without an end. */
final class Circle {
    private Circle() {}

    /** The files, unless the first of them is being loaded already. */
    static Either<Vector<Problem>, Vector<FileRef>> free(Vector<FileRef> chain, Vector<FileRef> files) {
        Vector<FileRef> circle =
                chain.dropUntil(file -> file.path().equals(files.head().path()));
        return circle.isEmpty()
                ? Either.right(files)
                : Either.left(files.head().from().toVector().map(again -> problem(circle.tail(), again)));
    }

    /** A file has its name from the place in it that names the next one. */
    private static Problem problem(Vector<FileRef> onward, Span again) {
        Vector<Span> ways = onward.flatMap(FileRef::from).append(again);
        Vector<String> names = ways.map(way -> way.file().name());
        return Problem.at(
                        again,
                        ProblemId.INCLUDE_CYCLE,
                        "the file includes itself: "
                                + names.append(names.head()).mkString(" -> "))
                .path(Include.PATH)
                .addAllRelated(
                        ways.init().zipWith(names.tail(), (way, name) -> new Related(name + " is included here", way)))
                .hint("remove one include of the circle")
                .build();
    }
}
