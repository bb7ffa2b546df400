package dev.stowage.load;

import dev.stowage.load.dotenv.Dotenv;
import dev.stowage.load.dotenv.FileVariables;
import dev.stowage.load.dotenv.Grammar;
import dev.stowage.load.dotenv.Raw;
import dev.stowage.load.yaml.FileRef;
import dev.stowage.load.yaml.Reader;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import dev.stowage.source.Files;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import dev.stowage.value.Environment;
import dev.stowage.value.Variables;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.function.BiFunction;

/** The files of variables that belong to a whole project: those given, else {@code .env} of the project directory. */
record ProjectVariables(ComposeSource source) {
    /** The environment with what the files add; a variable that is set already keeps its value. */
    Checked<Environment> over(Environment environment, Path directory) {
        Checked<Environment> read = read(environment, directory);
        return Disabling.of(source.environment()) == Disabling.UNKNOWN && isDefault() ? read.with(unknownWord()) : read;
    }

    /** The same for a second directory, after {@code first}; files that were read are not read again. */
    Checked<Environment> over(Environment environment, Path directory, Path first) {
        return files(directory).equals(files(first)) ? Checked.of(environment) : read(environment, directory);
    }

    private Checked<Environment> read(Environment environment, Path directory) {
        BiFunction<FileRef, Files.Failure, Problem> told = isDefault() ? this::milder : reader()::problem;
        return values(files(directory), environment, told).map(values -> environment.withDefaults(values.toJavaMap()));
    }

    /** Where the value of a variable stands that comes from a file; the files of the first directory are asked first. */
    Option<Span> place(String variable, Path... directories) {
        return source.environment().get(variable).isDefined()
                ? Option.none()
                : Vector.of(directories)
                        .flatMap(directory -> files(directory).reverse())
                        .flatMap(file -> place(variable, file))
                        .headOption();
    }

    private Option<Span> place(String variable, FileRef file) {
        return content(file).toOption().flatMap(bytes -> Dotenv.place(shown(file), bytes, variable));
    }

    /** Nobody asked for {@code .env}: that it may not be read need not keep the project from being loaded. */
    private Problem milder(FileRef file, Files.Failure failure) {
        Problem problem = reader().problem(file, failure);
        return failure instanceof Files.Forbidden
                ? Problem.builder()
                        .from(problem)
                        .severity(Severity.WARNING)
                        .sentence(problem.sentence() + ", so its variables are not known")
                        .build()
                : problem;
    }

    private static Problem unknownWord() {
        return Problem.builder()
                .id(ComposeProblem.NOT_TRUE_OR_FALSE)
                .sentence("the variable " + Disabling.VARIABLE + " is neither true nor false")
                .hint("set it to true to leave .env unread, or unset it")
                .build();
    }

    /** Later files win over earlier ones; what they refer to is looked up in {@code outer} first, then in themselves. */
    Checked<LinkedHashMap<String, String>> values(Vector<FileRef> files, Variables outer) {
        return values(files, outer, reader()::problem);
    }

    private Checked<LinkedHashMap<String, String>> values(
            Vector<FileRef> files, Variables outer, BiFunction<FileRef, Files.Failure, Problem> told) {
        return files.foldLeft(
                Checked.of(LinkedHashMap.empty()),
                (read, file) -> read.flatMap(before -> content(file)
                        .fold(
                                failure -> Checked.of(before, told.apply(file, failure)),
                                bytes -> Dotenv.parse(shown(file), bytes, outer, before)
                                        .map(FileVariables::values))));
    }

    /** The variables of a file that a service names; those {@code before} it may be among them. */
    Checked<FileVariables> read(FileRef file, Grammar grammar, Variables lookup, LinkedHashMap<String, String> before) {
        return content(file)
                .fold(
                        failure -> Checked.of(FileVariables.NONE, reader().problem(file, failure)),
                        bytes -> grammar == Grammar.RAW
                                ? Raw.parse(shown(file), bytes, lookup)
                                : Dotenv.parse(shown(file), bytes, lookup, before));
    }

    private Either<Files.Failure, byte[]> content(FileRef file) {
        return source.disk().read(file.path()).fold(found -> Either.right(found.bytes()), Either::left);
    }

    private SourceFile shown(FileRef file) {
        return SourceFile.withheld(reader().name(file.path()));
    }

    private Reader reader() {
        return FileDocument.reader(source);
    }

    private Vector<FileRef> files(Path directory) {
        return isDefault()
                ? Option.some(directory.resolve(".env"))
                        .filter(file -> Disabling.of(source.environment()) != Disabling.DISABLED
                                && source.disk().kind(file) == Files.Kind.FILE)
                        .map(file -> new FileRef(file, Option.none()))
                        .toVector()
                : given().map(file -> new FileRef(source.workingDirectory().resolve(Files.path(file)), Option.none()));
    }

    private boolean isDefault() {
        return given().isEmpty();
    }

    private Vector<String> given() {
        return source.envFiles().isEmpty() ? fromVariable() : source.envFiles();
    }

    private Vector<String> fromVariable() {
        return source.environment()
                .get("COMPOSE_ENV_FILES")
                .map(list -> Vector.of(list.split(",")).reject(String::isEmpty))
                .getOrElse(Vector::empty);
    }

    /** What the environment says of reading {@code .env}. */
    private enum Disabling {
        READ("0", "f", "F", "FALSE", "false", "False"),
        DISABLED("1", "t", "T", "TRUE", "true", "True"),
        UNKNOWN;

        private static final String VARIABLE = "COMPOSE_DISABLE_ENV_FILE";

        @SuppressWarnings("ImmutableEnumChecker") // Vavr vectors are immutable, they only lack the annotation.
        private final Vector<String> words;

        Disabling(String... words) {
            this.words = Vector.of(words);
        }

        static Disabling of(Environment environment) {
            return environment
                    .get(VARIABLE)
                    .map(word -> Vector.of(values())
                            .find(known -> known.words.contains(word))
                            .getOrElse(UNKNOWN))
                    .getOrElse(READ);
        }
    }
}
