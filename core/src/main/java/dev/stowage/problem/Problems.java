package dev.stowage.problem;

import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import java.util.Comparator;

/** The left side of every stage: all problems found, in the order of the files, with at least one error among them. */
public record Problems(Vector<Problem> all) {
    /** What has no error is no failure. */
    public Problems {
        if (!all.exists(problem -> problem.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException("no error among " + all);
        }
    }

    /** A single problem, which is an error. */
    public static Problems of(Problem problem) {
        return new Problems(Vector.of(problem));
    }

    /** By file in the order in which the files first appear, then by place; problems without a place come first. */
    static Vector<Problem> inOrder(Vector<Problem> problems) {
        if (problems.size() < 2) {
            return problems;
        }
        Vector<SourceFile> files =
                problems.flatMap(Problem::span).map(Span::file).distinct();
        Comparator<Problem> byFile = Comparator.comparingInt(problem ->
                problem.span().map(span -> files.indexOf(span.file())).getOrElse(-1));
        return problems.distinct()
                .sorted(byFile.thenComparingInt(
                                problem -> problem.span().map(Span::line).getOrElse(0))
                        .thenComparingInt(
                                problem -> problem.span().map(Span::column).getOrElse(0)));
    }

    /** These problems, with those of an earlier stage in front. */
    public Problems after(Vector<Problem> earlier) {
        return new Problems(earlier.appendAll(all));
    }

    /** The problems of severity error; at least one. */
    public Vector<Problem> errors() {
        return all.filter(problem -> problem.severity() == Severity.ERROR);
    }
}
