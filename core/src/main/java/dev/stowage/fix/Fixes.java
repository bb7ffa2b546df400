package dev.stowage.fix;

import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;

/** Files with the edits of problems made in them. */
public final class Fixes {
    private Fixes() {}

    /** A file whose text has changed. */
    public record Fixed(SourceFile file, String before, String after) {}

    /**
     * What becomes of the files that the problems stand in, in the order in which they are named first. Files that may hold
     * secrets are not touched, nor is one that would not be YAML afterwards. The edits of a problem are made
     * together: where there is no room for one of them, none is.
     */
    public static Vector<Fixed> of(Vector<Problem> problems) {
        Vector<Located> edits = problems.flatMap(Located::of).distinct();
        return edits.map(Located::file).distinct().flatMap(file -> fixed(file, edits.filter(at -> at.isIn(file))));
    }

    private static Option<Fixed> fixed(SourceFile file, Vector<Located> edits) {
        return file.text()
                .map(before -> new Fixed(file, before, made(before, edits)))
                .filter(fixed -> !fixed.before().equals(fixed.after()))
                .filter(fixed -> Layout.of(fixed.after()).isDefined());
    }

    /** From the last place to the first, so that places stay true; then what has no place yet. */
    private static String made(String text, Vector<Located> edits) {
        Tuple2<Vector<Located>, Vector<Located>> parts =
                edits.partition(edit -> edit.place().isDefined());
        return parts._1
                .sorted(Comparator.comparing(Located::line)
                        .thenComparing(Located::column)
                        .reversed())
                .appendAll(parts._2)
                .foldLeft(
                        text,
                        (now, edit) ->
                                edit.change(now).map(change -> change.in(now)).getOrElse(now));
    }

    /** An edit, the file that it belongs to, and where its attribute is written there, if it is. */
    private record Located(Edit edit, SourceFile file, Option<Span> place) {
        /** All edits of a problem, or none where one of them has no room. */
        static Vector<Located> of(Problem problem) {
            Vector<Located> edits =
                    problem.span().toVector().flatMap(span -> problem.edits().map(edit -> of(edit, problem, span)));
            return edits.forAll(Located::hasRoom) ? edits : Vector.empty();
        }

        private boolean hasRoom() {
            return file.text().exists(text -> change(text).isDefined());
        }

        /** An empty place names no more than the file. */
        private static Located of(Edit edit, Problem problem, Span span) {
            return edit.place()
                    .map(place -> new Located(edit, place.file(), Option.when(!place.isEmpty(), place)))
                    .getOrElse(() -> new Located(
                            edit, span.file(), Option.when(problem.path().contains(edit.path()), span)));
        }

        boolean isIn(SourceFile other) {
            return file.equals(other);
        }

        int line() {
            return place.map(Span::line).getOrElse(0);
        }

        int column() {
            return place.map(Span::column).getOrElse(0);
        }

        Option<Change> change(String text) {
            Lines lines = new Lines(text);
            return Layout.of(text)
                    .flatMap(documents -> place.fold(
                            () -> added(lines, documents),
                            span -> Trail.to(lines.offset(span.line(), span.column()), documents)
                                    .flatMap(trail -> trail.member(edit.path()))
                                    .flatMap(member -> changed(member, lines))));
        }

        private Option<Change> added(Lines lines, Vector<Part> documents) {
            return edit.action()
                    .fold(
                            value -> documents
                                    .lastOption()
                                    .flatMap(document -> new Addition(lines, value).of(edit.path(), document)),
                            key -> Option.none(),
                            Option::none);
        }

        private Option<Change> changed(Trail member, Lines lines) {
            return edit.action()
                    .fold(
                            value -> Option.some(Replacement.of(member, value, lines)),
                            key -> Replacement.renamed(member, key),
                            () -> new Removal(lines).of(member));
        }
    }
}
