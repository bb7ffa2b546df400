package dev.stowage.load.include;

import dev.stowage.load.yaml.FileRef;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Files that include one another without an end. */
final class Cycle {
    private Cycle() {}

    /** The files, unless the first of them is being loaded already. */
    static Either<Vector<Problem>, Vector<FileRef>> free(Including project, Vector<FileRef> files) {
        Vector<FileRef> cycle = project.chain()
                .dropUntil(file -> file.path().equals(files.head().path()));
        return cycle.isEmpty()
                ? Either.right(files)
                : Either.left(files.head()
                        .from()
                        .toVector()
                        .map(again -> problem(
                                cycle.map(file -> project.name(file.path())),
                                cycle.tail().flatMap(FileRef::from),
                                again)));
    }

    private static Problem problem(Vector<String> names, Vector<Span> ways, Span again) {
        return Problem.at(
                        again,
                        ComposeProblem.INCLUDE_CYCLE,
                        "the file includes itself: "
                                + names.append(names.head()).mkString(" -> "))
                .path(Include.PATH)
                .addAllRelated(ways.zipWith(names.tail(), (way, name) -> new Related(name + " is included here", way)))
                .hint("remove one include of the cycle")
                .build();
    }
}
