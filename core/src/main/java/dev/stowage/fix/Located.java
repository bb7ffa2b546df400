package dev.stowage.fix;

import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** An edit, the file that it belongs to, and where its attribute is written there, if it is. */
record Located(Edit edit, SourceFile file, Option<Span> place) {
    static Vector<Located> of(Problem problem) {
        return problem.span().toVector().flatMap(span -> problem.edits().map(edit -> of(edit, problem, span)));
    }

    /** An empty place names no more than the file. */
    private static Located of(Edit edit, Problem problem, Span span) {
        return edit.place()
                .map(place -> new Located(edit, place.file(), Option.when(!place.isEmpty(), place)))
                .getOrElse(() -> new Located(
                        edit, span.file(), Option.when(problem.path().contains(edit.path()), span)));
    }

    /** The service whose attribute it is; none for what is of the whole project. */
    Option<String> service() {
        return Option.some(edit.path().steps())
                .filter(steps -> steps.size() > 1 && Added.name(steps.head()).equals("services"))
                .map(steps -> Added.name(steps.get(1)));
    }
}
