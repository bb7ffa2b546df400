package dev.stowage.load.yaml;

import static dev.stowage.problem.ProblemId.FILE_MISSING;
import static dev.stowage.problem.ProblemId.FILE_UNREADABLE;

import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.Files;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.Objects;

/** Reads files through the port and names them as the user would: relative to where he stands, unless that is longer. */
public record Reader(Files files, Path workingDirectory, Limits limits) {
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
        Files.Reading reading = files.read(file.path());
        return reading instanceof Files.Content content
                ? Either.right(content.bytes())
                : Either.left(problem(file, reading));
    }

    private Problem problem(FileRef file, Files.Reading reading) {
        Span span = file.from().getOrElse(() -> Span.startOf(SourceFile.withheld(name(file.path()))));
        return Problem.at(
                        span,
                        id(reading),
                        file.from().map(from -> from.spell(name(file.path()))).getOrElse(name(file.path()))
                                + reading.failure().map(why -> " " + why).getOrElse(""))
                .hint(hint(file, reading))
                .build();
    }

    private static ProblemId id(Files.Reading reading) {
        return reading instanceof Files.Missing ? FILE_MISSING : FILE_UNREADABLE;
    }

    private static String hint(FileRef file, Files.Reading reading) {
        if (reading instanceof Files.IsDirectory) {
            return "name a file in it";
        }
        if (reading instanceof Files.TooLarge) {
            return "split it into several files, or take out what the application does not need";
        }
        return reading instanceof Files.Forbidden
                ? "give yourself the right to read it"
                : "check the path; relative paths start at the " + (file.from().isEmpty() ? "working" : "project")
                        + " directory";
    }
}
