package dev.stowage.load.yaml;

import static dev.stowage.problem.ComposeProblem.FILE_MISSING;
import static dev.stowage.problem.ComposeProblem.FILE_UNREADABLE;

import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.Files;
import dev.stowage.source.Limits;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.Objects;

/** Reads files through the port and names them as the user would: relative to where he stands, unless that is longer. */
public record Reader(Files files, Path workingDirectory, Limits limits) {
    private static final Files.Causes<ProblemId> IDS = new Files.Causes<>(
            missing -> FILE_MISSING,
            directory -> FILE_UNREADABLE,
            forbidden -> FILE_UNREADABLE,
            large -> FILE_UNREADABLE,
            failed -> FILE_UNREADABLE);

    public String name(Path file) {
        if (file.equals(Files.STANDARD_INPUT)) {
            return "<stdin>";
        }
        String shown = shown(file).toString().replace('\\', '/');
        return shown.isEmpty() ? "." : shown;
    }

    /** No relative path leads to another root. */
    private Path shown(Path file) {
        if (!Objects.equals(file.getRoot(), workingDirectory.getRoot())) {
            return file;
        }
        Path relative = workingDirectory.relativize(file);
        return relative.toString().length() > file.toString().length() ? file : relative;
    }

    /** The documents of a file of this kind; one bad document when it cannot be read. */
    public Checked<Vector<Document>> documents(FileRef file, DocumentKind kind) {
        return bytes(file).fold(this::unread, bytes -> Yaml.parse(name(file.path()), bytes, kind, limits));
    }

    private Checked<Vector<Document>> unread(Problem problem) {
        Span span = problem.span().getOrElse(() -> Span.startOf(SourceFile.withheld("")));
        return Checked.of(Vector.of(new Document(new Node.Bad(span), Vector.empty())), problem);
    }

    /** The bytes of a file, or why not, at the place that names it. */
    public Either<Problem, byte[]> bytes(FileRef file) {
        return files.read(file.path())
                .fold(content -> Either.right(content.bytes()), failure -> Either.left(problem(file, failure)));
    }

    /** How a failure to read this file is told, at the place that names it. */
    public Problem problem(FileRef file, Files.Failure failure) {
        Span span = file.from().getOrElse(() -> Span.whole(SourceFile.withheld(name(file.path()))));
        return Problem.at(
                        span,
                        failure.fold(IDS),
                        file.from().map(from -> from.spell(name(file.path()))).getOrElse(name(file.path())) + " "
                                + failure.reason())
                .hint(hint(file, failure))
                .build();
    }

    private static String hint(FileRef file, Files.Failure failure) {
        boolean isOfWindows = file.path().toString().contains("\\")
                && file.from().exists(from -> from.written().contains("\\"));
        String path = (isOfWindows ? "write / in place of \\" : "check the path") + "; relative paths start at the "
                + (file.from().isEmpty() ? "working" : "project") + " directory";
        return failure.fold(new Files.Causes<>(
                missing -> path,
                directory -> "name a file in it",
                forbidden -> "give yourself the right to read it",
                large -> "split it into several files, or take out what the application does not need",
                failed -> path));
    }
}
