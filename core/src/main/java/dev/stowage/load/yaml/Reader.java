package dev.stowage.load.yaml;

import static dev.stowage.problem.ComposeProblem.FILE_MISSING;
import static dev.stowage.problem.ComposeProblem.FILE_UNREADABLE;

import dev.stowage.problem.Checked;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.Files;
import dev.stowage.source.Limits;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Objects;

/** Reads files through the port and names them as the user would: relative to where he stands, unless that is longer. */
public record Reader(Files files, Path workingDirectory, Limits limits) {
    private static final int MOST_COMPARED = 200;

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
        return file.from()
                .filter(from -> file.path().toString().isEmpty())
                .map(EmptyPath::at)
                .getOrElse(() -> told(file, failure));
    }

    private Problem told(FileRef file, Files.Failure failure) {
        Span span = file.from().getOrElse(() -> Span.whole(SourceFile.withheld(name(file.path()))));
        return Problem.at(span, failure.fold(IDS), spelled(file) + " " + failure.reason())
                .hint(hint(file, failure))
                .build();
    }

    /** The file as it is written where it is named. */
    private String spelled(FileRef file) {
        String name = name(file.path());
        return file.from().map(from -> from.spell(name)).getOrElse(name);
    }

    private String hint(FileRef file, Files.Failure failure) {
        boolean isOfWindows = file.path().toString().contains("\\")
                && file.from().exists(from -> from.written().contains("\\"));
        String path = (isOfWindows ? "write / in place of \\" : "check the path") + "; relative paths start at the "
                + (file.from().isEmpty() ? "working" : "project") + " directory";
        return failure.fold(new Files.Causes<>(
                missing -> nearest(file)
                        .map(found -> "did you mean " + found + "?")
                        .getOrElse(path),
                directory -> "name a file in it",
                forbidden -> "give yourself the right to read it",
                large -> "split it into several files, or take out what the application does not need",
                failed -> path));
    }

    /**
     * A file of the same directory with nearly this name, to be written in its place, but not the one that names it; none
     * where that comes out of a variable.
     */
    private Option<String> nearest(FileRef file) {
        String name = Objects.toString(file.path().getFileName(), "");
        String spelled = spelled(file);
        return Option.of(file.path().getParent())
                .filter(directory -> !name.isEmpty() && spelled.endsWith(name))
                .map(directory -> files.list(directory, MOST_COMPARED)
                        .filter(found -> files.kind(found) == Files.Kind.FILE)
                        .map(found -> String.valueOf(found.getFileName())))
                .flatMap(names -> NearestName.of(name, names))
                .map(found -> spelled.substring(0, spelled.length() - name.length()) + found)
                .filter(found -> file.from().forAll(from -> !from.file().name().equals(found)));
    }
}
