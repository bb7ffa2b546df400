package dev.stowage.load;

import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;

/** The order in which files are read, and so that of their problems: files of variables, Compose files, what those include. */
record ReadingOrder(Vector<SourceFile> files) {
    static ReadingOrder of(Checked<Invocation> invocation) {
        Vector<SourceFile> compose = invocation.value().documents().map(FileDocument::source);
        Vector<SourceFile> before = invocation.problems().flatMap(Problem::span).map(Span::file);
        return new ReadingOrder(before.removeAll(compose).appendAll(compose).distinct());
    }

    /** The same with the problems of these files in front; those of other files keep their order. */
    <T> Checked<T> put(Checked<T> checked) {
        return new Checked<>(
                checked.value(), checked.problems().sorted((one, other) -> Integer.compare(place(one), place(other))));
    }

    /** What has no place in any file comes first. */
    private int place(Problem problem) {
        return problem.span()
                .map(span -> files.indexOf(span.file()))
                .map(at -> at < 0 ? files.size() : at)
                .getOrElse(-1);
    }
}
