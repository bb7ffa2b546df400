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

    /** The files, unless one of them is being loaded already. */
    static Either<Vector<Problem>, Vector<FileRef>> free(Including project, Vector<FileRef> files) {
        return files.find(file -> !since(project, file).isEmpty())
                .<Either<Vector<Problem>, Vector<FileRef>>>map(
                        again -> Either.left(again.from().toVector().map(way -> problem(project, again, way))))
                .getOrElse(() -> Either.right(files));
    }

    /** The files being loaded from this one on; none, if it is not. */
    private static Vector<FileRef> since(Including project, FileRef file) {
        return project.chain().dropUntil(other -> other.path().equals(file.path()));
    }

    private static Problem problem(Including project, FileRef file, Span again) {
        Vector<FileRef> cycle = since(project, file);
        return problem(
                cycle.map(other -> project.name(other.path())), cycle.tail().flatMap(FileRef::from), again);
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
