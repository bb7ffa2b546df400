package dev.stowage.load;

import dev.stowage.load.yaml.FileRef;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.Files;
import dev.stowage.source.SourceFile;
import dev.stowage.value.Environment;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;

/**
 * What is settled before the first phase: which documents there are, the project directory, the variables and the name.
 *
 * @param documents those of all files in the order in which they are merged
 * @param last the file that is merged last
 * @param untold problems that are none: where a file of variables could not be read, those that are not set may stand in it
 */
record Invocation(
        Vector<FileDocument> documents, SourceFile last, ProjectName name, Scope scope, Vector<ProblemId> untold) {
    private static final Vector<ProblemId> OF_VARIABLES =
            Vector.of(ComposeProblem.VARIABLE_UNSET, ComposeProblem.VARIABLE_REQUIRED);

    /** Reads {@code .env} before it looks for files, which it may name, and then the one that stands beside them. */
    static Checked<Invocation> of(ComposeSource source) {
        Path start = directory(source, source.files().map(Files::path));
        Checked<Environment> variables = new ProjectVariables(source)
                .over(
                        source.environment()
                                .withDefault("PWD", source.workingDirectory().toString()),
                        start);
        return new Discovery(source)
                .files(variables.value(), start)
                .flatMap(files -> read(source, variables, start, files));
    }

    /** That of the project, when these are its files. */
    private static Path directory(ComposeSource source, Vector<Path> files) {
        return source.projectDirectory()
                .map(Files::path)
                .orElse(() -> files.find(Invocation::isOnDisk).map(Invocation::parent))
                .map(source.workingDirectory()::resolve)
                .getOrElse(source::workingDirectory)
                .normalize();
    }

    private static boolean isOnDisk(Path file) {
        return !file.equals(Files.STANDARD_INPUT);
    }

    private static Path parent(Path file) {
        return Option.of(file.getParent()).getOrElse(Path.of(""));
    }

    private static Checked<Invocation> read(
            ComposeSource source, Checked<Environment> begun, Path start, Vector<Path> files) {
        Path directory = directory(source, files);
        ProjectVariables variables = new ProjectVariables(source);
        Checked<Environment> all = begun.flatMap(environment -> variables.over(environment, directory, start));
        return all.zip(documents(source, files))
                .flatMap(both -> named(
                        new ProjectNames(source, both._1, variable -> variables.place(variable, start, directory)),
                        both._2,
                        directory,
                        last(source, files),
                        all.hasErrors() ? OF_VARIABLES : Vector.empty()));
    }

    private static SourceFile last(ComposeSource source, Vector<Path> files) {
        return SourceFile.withheld(
                files.lastOption().map(FileDocument.reader(source)::name).getOrElse("compose.yaml"));
    }

    private static Checked<Vector<FileDocument>> documents(ComposeSource source, Vector<Path> files) {
        return FileDocument.read(source, files.map(file -> new FileRef(file, Option.none())));
    }

    private static Checked<Invocation> named(
            ProjectNames names,
            Vector<FileDocument> documents,
            Path directory,
            SourceFile last,
            Vector<ProblemId> untold) {
        return names.of(documents, directory)
                .map(name -> new Invocation(
                        documents,
                        last,
                        name,
                        new Scope(
                                directory,
                                names.environment().with("COMPOSE_PROJECT_NAME", name.value()),
                                Vector.empty(),
                                new Inclusions()),
                        untold));
    }
}
