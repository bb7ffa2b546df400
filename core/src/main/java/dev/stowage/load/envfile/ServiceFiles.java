package dev.stowage.load.envfile;

import dev.stowage.compose.Container;
import dev.stowage.compose.EnvFile;
import dev.stowage.compose.PreStartHook;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.load.contents.LoneVariable;
import dev.stowage.load.dotenv.FileVariables;
import dev.stowage.load.dotenv.Grammar;
import dev.stowage.load.yaml.FileRef;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.Files;
import dev.stowage.source.SourceMap;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Variables;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;

/**
 * The variables and labels that active services and their hooks take from files (Compose Specification, {@code env_file} and
 * {@code label_file}). Jobs keep theirs unread, as in compose-go v2.16.2.
 *
 * @param directory where paths start that were left relative, absolute
 * @param variables those of the project
 * @param sources where the attributes of the project stand
 */
public record ServiceFiles(Files disk, Path directory, VariableFile reader, Variables variables, SourceMap sources) {

    /** A service with what it takes from files, and the names alone in its env files. */
    private record Part(Service service, Vector<LoneVariable> alone) {}

    /** The project with variables and labels from files under those that are written in it; env files stay named. */
    public Checked<Filled> into(Project project) {
        return project.services()
                        .exists(entry -> isOpen(entry._2) || entry._2.preStart().exists(ServiceFiles::isOpen))
                ? Checked.traverse(project.services().values(), this::filled).map(parts -> filled(project, parts))
                : Checked.of(Filled.of(project, Vector.empty()));
    }

    private static Filled filled(Project project, Vector<Part> parts) {
        Vector<Tuple2<ServiceName, Service>> services =
                parts.map(part -> Tuple.of(part.service().name(), part.service()));
        return Filled.of(
                Project.builder()
                        .from(project)
                        .services(LinkedHashMap.ofEntries(services))
                        .build(),
                parts.flatMap(Part::alone));
    }

    /** Whether anything is to be added to what is written. */
    private static boolean isOpen(Container container) {
        return !container.envFile().isEmpty()
                || !container.labelFile().isEmpty()
                || container.environment().exists(variable -> variable._2.isEmpty());
    }

    private Checked<Part> filled(Service service) {
        AttributePath at = ComposePath.service(service.name());
        Checked<Part> filled = part(service, at);
        return filled.hasErrors() ? filled : filled.flatMap(part -> withHooks(part, at));
    }

    private Checked<Part> part(Service service, AttributePath at) {
        return variables(service, at)
                .zip(
                        labels(service, at),
                        (variables, labels) -> new Part(
                                Service.builder()
                                        .from(service)
                                        .environment(environment(service, variables))
                                        .labels(labels)
                                        .build(),
                                variables.alone()));
    }

    /** Hooks inherit the files of their service: what is wrong with those is told once, so they come after it. */
    private Checked<Part> withHooks(Part part, AttributePath at) {
        AttributePath hooks = at.key("pre_start");
        return Checked.traverse(part.service().preStart().zipWithIndex(), hook -> hook(hook._1, hooks.index(hook._2)))
                .map(filled -> new Part(
                        Service.builder().from(part.service()).preStart(filled).build(), part.alone()));
    }

    private Checked<PreStartHook> hook(PreStartHook hook, AttributePath at) {
        return variables(hook, at)
                .zip(
                        labels(hook, at),
                        (variables, labels) -> PreStartHook.builder()
                                .from(hook)
                                .environment(environment(hook, variables))
                                .labels(labels)
                                .build());
    }

    private Checked<FoundVariables> variables(Container container, AttributePath at) {
        LinkedHashMap<String, Option<String>> written = written(container);
        Variables lookup = variables.orElse(name -> written.get(name).flatMap(value -> value));
        return fromFiles(
                container.envFile(), at.key("env_file"), (file, path, before) -> file(file, path, lookup, before));
    }

    /** A variable that is written wins over every file, even when it has no value; later files win over earlier ones. */
    private LinkedHashMap<String, Option<String>> environment(Container container, FoundVariables found) {
        return FoundVariables.over(found.values().mapValues(Option::some), written(container));
    }

    private LinkedHashMap<String, Option<String>> written(Container container) {
        return container.environment().map((name, value) -> Tuple.of(name, value.orElse(() -> variables.get(name))));
    }

    private Checked<FileVariables> file(
            EnvFile file, AttributePath at, Variables lookup, LinkedHashMap<String, String> before) {
        boolean skipped = !file.required() && disk.kind(path(file.path())) == Files.Kind.MISSING;
        return skipped
                ? Checked.of(FileVariables.NONE)
                : Grammar.of(file.format().getOrElse(""))
                        .map(grammar -> reader.read(ref(file.path(), at.key("path")), grammar, lookup, before))
                        .getOrElse(() -> Checked.of(FileVariables.NONE, unknownFormat(at)));
    }

    private Problem unknownFormat(AttributePath at) {
        AttributePath path = at.key("format");
        return Problem.at(sources.at(path), ComposeProblem.DOTENV_FORMAT, "env files have no format of this name")
                .path(path)
                .hint("write raw, or leave format out")
                .build();
    }

    private Checked<LinkedHashMap<String, String>> labels(Container container, AttributePath at) {
        return fromFiles(
                        container.labelFile(),
                        at.key("label_file"),
                        (file, path, before) ->
                                reader.read(ref(file, path), Grammar.USUAL, before::get, LinkedHashMap.empty()))
                .map(found -> FoundVariables.over(found.values(), container.labels()));
    }

    /** How one file is read, which is named at this place, after others. */
    private interface Step<F> {
        Checked<FileVariables> read(F file, AttributePath at, LinkedHashMap<String, String> before);
    }

    private static <F> Checked<FoundVariables> fromFiles(Vector<F> files, AttributePath list, Step<F> step) {
        return files.zipWithIndex()
                .foldLeft(
                        Checked.of(FoundVariables.NONE),
                        (read, file) -> read.flatMap(before -> {
                            AttributePath at = list.index(file._2);
                            return step.read(file._1, at, before.values()).map(own -> before.with(own, at));
                        }));
    }

    private FileRef ref(String file, AttributePath named) {
        return FileRef.of(path(file), sources.at(named));
    }

    /** A path of no characters stays one, and is told as that. */
    private Path path(String file) {
        return file.isEmpty() ? Files.path(file) : directory.resolve(Files.path(file));
    }
}
