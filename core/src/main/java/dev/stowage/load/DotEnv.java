package dev.stowage.load;

import static dev.stowage.problem.ProblemId.DOTENV_FORMAT;

import dev.stowage.load.dotenv.Dotenv;
import dev.stowage.load.yaml.FileRef;
import dev.stowage.load.yaml.Reader;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.source.Files;
import dev.stowage.source.SourceFile;
import dev.stowage.value.Environment;
import dev.stowage.value.Variables;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;

/** The files of variables that belong to a whole project: those given, else {@code .env} of the project directory. */
record DotEnv(ComposeSource source) {
    /** The environment with what the files add; a variable that is set already keeps its value. */
    Checked<Environment> over(Environment environment, Path directory) {
        return values(files(directory), environment).map(values -> environment.withDefaults(values.toJavaMap()));
    }

    /** The same for a second directory, after {@code first}; files that were read are not read again. */
    Checked<Environment> over(Environment environment, Path directory, Path first) {
        return files(directory).equals(files(first)) ? Checked.of(environment) : over(environment, directory);
    }

    /** Later files win over earlier ones; what they refer to is looked up in {@code outer} first, then in themselves. */
    Checked<LinkedHashMap<String, String>> values(Vector<FileRef> files, Variables outer) {
        return files.foldLeft(
                Checked.of(LinkedHashMap.empty()), (read, file) -> read.flatMap(before -> parse(file, outer, before)));
    }

    private Checked<LinkedHashMap<String, String>> parse(
            FileRef file, Variables lookup, LinkedHashMap<String, String> before) {
        Reader reader = Written.reader(source);
        SourceFile shown = SourceFile.withheld(reader.name(file.path()));
        return reader.bytes(file)
                .fold(problem -> Checked.of(before, problem), bytes -> Dotenv.parse(shown, bytes, lookup, before));
    }

    /** The variables of a file that a service names. */
    Checked<LinkedHashMap<String, String>> read(FileRef file, Option<String> format, Variables lookup) {
        return format.filter(word -> !word.isEmpty())
                .map(word -> Checked.<LinkedHashMap<String, String>>of(LinkedHashMap.empty(), unknown(file, word)))
                .getOrElse(() -> parse(file, lookup, LinkedHashMap.empty()));
    }

    private static Problem unknown(FileRef file, String format) {
        return Problem.builder()
                .id(DOTENV_FORMAT)
                .span(file.from())
                .sentence("env files of the format " + format + " cannot be read")
                .hint("leave format out")
                .build();
    }

    private Vector<FileRef> files(Path directory) {
        Vector<String> given = source.envFiles().isEmpty() ? fromVariable() : source.envFiles();
        return given.isEmpty()
                ? Option.some(directory.resolve(".env"))
                        .filter(file -> !isDisabled() && source.disk().kind(file) == Files.Kind.FILE)
                        .map(file -> new FileRef(file, Option.none()))
                        .toVector()
                : given.map(file -> new FileRef(source.workingDirectory().resolve(file), Option.none()));
    }

    private Vector<String> fromVariable() {
        return source.environment()
                .get("COMPOSE_ENV_FILES")
                .filter(list -> !list.isEmpty())
                .map(list -> Vector.of(list.split(",", -1)))
                .getOrElse(Vector::empty);
    }

    private boolean isDisabled() {
        return source.environment()
                .get("COMPOSE_DISABLE_ENV_FILE")
                .exists(Vector.of("1", "t", "T", "TRUE", "true", "True")::contains);
    }
}
