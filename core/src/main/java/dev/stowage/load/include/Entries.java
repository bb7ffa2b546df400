package dev.stowage.load.include;

import dev.stowage.load.resolve.FileReference;
import dev.stowage.load.yaml.FileRef;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Files;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;

/** Finds the files, the directory and the variables of an entry, and has it loaded. */
record Entries(Including project) {
    private static final String NO_FILE = "/dev/null";

    /** What an entry declares; nothing when it cannot be loaded. */
    Checked<Node.Fields> load(AttributePath at, Node entry) {
        Node written = Entry.spelled(entry);
        if (written instanceof Node.Null) {
            return Checked.of(Node.Fields.of(Vector.empty(), written.span()));
        }
        return Entry.of(at, written)
                .flatMap(this::located)
                .fold(problems -> new Checked<>(Node.Fields.of(Vector.empty(), written.span()), problems), this::load)
                .after(Entry.warnings(at, written));
    }

    /** An entry with its names turned into paths. */
    private record Located(Vector<FileRef> files, Path directory, Vector<FileRef> envFiles) {}

    private Checked<Node.Fields> load(Located entry) {
        return project.variables(entry.envFiles())
                .flatMap(variables -> project.load(
                        new Included(entry.files(), existing(entry.directory()), variables, project.chain())));
    }

    private Either<Vector<Problem>, Located> located(Entry entry) {
        FileReference names = new FileReference(project.directory(), project.files());
        return all(entry.files().map(names::compose))
                .flatMap(files -> Cycle.free(project, files))
                .flatMap(files -> directory(names, entry, files.head())
                        .flatMap(directory -> envFiles(names, entry, directory)
                                .map(envFiles -> new Located(files, directory, envFiles))));
    }

    private static Either<Vector<Problem>, Path> directory(FileReference names, Entry entry, FileRef main) {
        return entry.directory()
                .map(name -> names.file(name).map(FileRef::path).mapLeft(Vector::of))
                .getOrElse(() -> Either.right(parent(main.path())));
    }

    /** What is no directory stands for the one that it is in, as in the reference. */
    private Path existing(Path directory) {
        return project.files().kind(directory) == Files.Kind.DIRECTORY ? directory : parent(directory);
    }

    private static Path parent(Path path) {
        return Option.of(path.getParent()).getOrElse(path);
    }

    private Either<Vector<Problem>, Vector<FileRef>> envFiles(FileReference names, Entry entry, Path directory) {
        return entry.envFiles().isEmpty()
                ? Either.right(usual(directory.resolve(".env")))
                : all(entry.envFiles()
                        .reject(name -> name.value().equals(NO_FILE))
                        .map(names::file));
    }

    private Vector<FileRef> usual(Path envFile) {
        return project.files().kind(envFile) == Files.Kind.FILE
                ? Vector.of(new FileRef(envFile, Option.none()))
                : Vector.empty();
    }

    private static Either<Vector<Problem>, Vector<FileRef>> all(Vector<Either<Problem, FileRef>> files) {
        return Either.sequence(files).bimap(problems -> problems.toVector(), found -> found.toVector());
    }
}
