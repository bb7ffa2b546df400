package dev.stowage.load;

import static dev.stowage.problem.ComposeProblem.FILE_MISSING;
import static dev.stowage.problem.ComposeProblem.NO_COMPOSE_FILE;
import static dev.stowage.problem.ComposeProblem.SEVERAL_FILES;

import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.source.Files;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import dev.stowage.value.Environment;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Which Compose files are loaded: those given, else those of COMPOSE_FILE, else the ones found by their usual names. */
record Discovery(ComposeSource source) {
    private static final Vector<String> NAMES =
            Vector.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
    private static final Vector<String> OVERRIDES = Vector.of(
            "compose.override.yml",
            "compose.override.yaml",
            "docker-compose.override.yml",
            "docker-compose.override.yaml");

    /** The files as absolute paths, in the order in which they are merged. */
    Checked<Vector<Path>> files(Environment environment, Path start) {
        if (!source.files().isEmpty()) {
            return Checked.of(source.files().map(this::absolute));
        }
        return environment
                .get("COMPOSE_FILE")
                .map(list -> named(list, environment.get("COMPOSE_PATH_SEPARATOR"), start))
                .getOrElse(() -> found(start));
    }

    private Path absolute(String file) {
        Path path = Files.path(file);
        return path.equals(Files.STANDARD_INPUT)
                ? path
                : source.workingDirectory().resolve(path).normalize();
    }

    private Checked<Vector<Path>> named(String list, Option<String> separator, Path start) {
        String split = Pattern.quote(separator.filter(text -> !text.isEmpty()).getOrElse(source::pathSeparator));
        Vector<Path> paths = Vector.of(list.split(split, -1)).map(this::absolute);
        return new Checked<>(
                paths.filter(this::isReadable),
                paths.zipWithIndex().reject(path -> isReadable(path._1)).map(path -> noFile(path._1, path._2, start)));
    }

    private boolean isReadable(Path path) {
        return path.equals(Files.STANDARD_INPUT) || isFile(path);
    }

    /** What stands in {@code .env} is never shown. */
    private Problem noFile(Path path, int at, Path start) {
        String which = source.environment().get("COMPOSE_FILE").isDefined() ? path.toString() : "path " + (at + 1);
        return Problem.builder()
                .id(FILE_MISSING)
                .span(new ProjectVariables(source).place("COMPOSE_FILE", start))
                .sentence("the variable COMPOSE_FILE names " + which + ", which is not a file")
                .hint("correct COMPOSE_FILE, or give the file with -f")
                .build();
    }

    /** From {@code start} upwards to the first directory that has one. */
    private Checked<Vector<Path>> found(Path start) {
        for (Path at = start; at != null; at = at.getParent()) {
            Vector<Path> here = existing(at, NAMES);
            if (!here.isEmpty()) {
                Option<Path> override = override(at);
                return chosen(here).map(files -> files.appendAll(override));
            }
        }
        return Checked.of(Vector.empty(), nothing());
    }

    private Checked<Vector<Path>> chosen(Vector<Path> candidates) {
        Vector<Path> first = candidates.take(1);
        return candidates.size() == 1 ? Checked.of(first) : Checked.of(first, several(candidates));
    }

    private Problem several(Vector<Path> candidates) {
        String names = candidates.map(Path::getFileName).mkString(", ");
        return Problem.builder()
                .id(SEVERAL_FILES)
                .span(Span.whole(SourceFile.withheld(FileDocument.reader(source).name(candidates.head()))))
                .sentence("there are several Compose files here: " + names + "; the first one is used")
                .hint("name one with -f")
                .build();
    }

    private Option<Path> override(Path directory) {
        return existing(directory, OVERRIDES).headOption();
    }

    private Vector<Path> existing(Path directory, Vector<String> names) {
        return names.map(directory::resolve).filter(path -> source.disk().kind(path) != Files.Kind.MISSING);
    }

    private boolean isFile(Path path) {
        return source.disk().kind(path) == Files.Kind.FILE;
    }

    private static Problem nothing() {
        return Problem.builder()
                .id(NO_COMPOSE_FILE)
                .sentence("no Compose file was given, and there is none in this directory or above it")
                .hint("write a compose.yaml here, or give a file with -f")
                .build();
    }
}
