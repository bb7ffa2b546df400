package dev.stowage.load.contents;

import dev.stowage.compose.Container;
import dev.stowage.compose.EnvFile;
import dev.stowage.compose.PreStartHook;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.load.dotenv.Grammar;
import dev.stowage.load.yaml.FileRef;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.Files;
import dev.stowage.source.SourceMap;
import dev.stowage.value.Variables;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The variables and labels that active services and their hooks take from files (Compose Specification, {@code env_file} and
 * {@code label_file}). Jobs keep theirs unread, as in compose-go v2.16.2.
 *
 * @param variables those of the project
 * @param sources where the attributes of the project stand
 */
public record ServiceFiles(Files disk, VariableFile reader, Variables variables, SourceMap sources) {

    /** The project with variables and labels from files under those that are written in it; env files stay named. */
    public Checked<Project> into(Project project) {
        return project.services()
                        .exists(entry -> isOpen(entry._2) || entry._2.preStart().exists(ServiceFiles::isOpen))
                ? Checked.traverse(project.services(), this::filled)
                        .map(services -> Project.builder()
                                .from(project)
                                .services(LinkedHashMap.ofEntries(services))
                                .build())
                : Checked.of(project);
    }

    /** Whether anything is to be added to what is written. */
    private static boolean isOpen(Container container) {
        return !container.envFile().isEmpty()
                || !container.labelFile().isEmpty()
                || container.environment().exists(variable -> variable._2.isEmpty());
    }

    private <K> Checked<Tuple2<K, Service>> filled(Tuple2<K, Service> entry) {
        AttributePath at = ComposePath.service(entry._2.name());
        Checked<Service> service = service(entry._2, at);
        return (service.hasErrors() ? service : service.flatMap(filled -> withHooks(filled, at)))
                .map(changed -> Tuple.of(entry._1, changed));
    }

    private Checked<Service> service(Service service, AttributePath at) {
        return environment(service, at)
                .zip(
                        labels(service, at),
                        (environment, labels) -> Service.builder()
                                .from(service)
                                .environment(environment)
                                .labels(labels)
                                .build());
    }

    /** Hooks inherit the files of their service: what is wrong with those is told once, so they come after it. */
    private Checked<Service> withHooks(Service service, AttributePath at) {
        AttributePath hooks = at.key("pre_start");
        return Checked.traverse(service.preStart().zipWithIndex(), hook -> hook(hook._1, hooks.index(hook._2)))
                .map(filled -> Service.builder().from(service).preStart(filled).build());
    }

    private Checked<PreStartHook> hook(PreStartHook hook, AttributePath at) {
        return environment(hook, at)
                .zip(
                        labels(hook, at),
                        (environment, labels) -> PreStartHook.builder()
                                .from(hook)
                                .environment(environment)
                                .labels(labels)
                                .build());
    }

    /** A variable that is written wins over every file, even when it has no value; later files win over earlier ones. */
    private Checked<LinkedHashMap<String, Option<String>>> environment(Container container, AttributePath at) {
        LinkedHashMap<String, Option<String>> written =
                container.environment().map((name, value) -> Tuple.of(name, value.orElse(() -> variables.get(name))));
        Variables lookup = variables.orElse(name -> written.get(name).flatMap(value -> value));
        return fromFiles(
                        container.envFile().zipWithIndex(),
                        (file, before) -> variables(file._1, at.key("env_file").index(file._2), lookup, before))
                .map(found -> over(found.mapValues(Option::some), written));
    }

    private Checked<LinkedHashMap<String, String>> variables(
            EnvFile file, AttributePath at, Variables lookup, LinkedHashMap<String, String> before) {
        boolean skipped = !file.required() && disk.kind(Files.path(file.path())) == Files.Kind.MISSING;
        return skipped
                ? Checked.of(LinkedHashMap.empty())
                : Grammar.of(file.format().getOrElse(""))
                        .map(grammar -> reader.read(ref(file.path(), at.key("path")), grammar, lookup, before))
                        .getOrElse(() -> Checked.of(LinkedHashMap.empty(), unknownFormat(at)));
    }

    private Problem unknownFormat(AttributePath at) {
        AttributePath path = at.key("format");
        return Problem.at(sources.at(path), ProblemId.DOTENV_FORMAT, "env files have no format of this name")
                .path(path)
                .hint("write raw, or leave format out")
                .build();
    }

    private Checked<LinkedHashMap<String, String>> labels(Container container, AttributePath at) {
        return fromFiles(
                        container.labelFile().zipWithIndex(),
                        (file, before) -> reader.read(
                                ref(file._1, at.key("label_file").index(file._2)),
                                Grammar.USUAL,
                                before::get,
                                LinkedHashMap.empty()))
                .map(found -> over(found, container.labels()));
    }

    private interface Step<F> {
        Checked<LinkedHashMap<String, String>> read(F file, LinkedHashMap<String, String> before);
    }

    private static <F> Checked<LinkedHashMap<String, String>> fromFiles(Vector<F> files, Step<F> step) {
        return files.foldLeft(
                Checked.of(LinkedHashMap.empty()),
                (read, file) -> read.flatMap(before -> step.read(file, before).map(own -> over(before, own))));
    }

    private static <V> LinkedHashMap<String, V> over(LinkedHashMap<String, V> base, LinkedHashMap<String, V> over) {
        java.util.LinkedHashMap<String, V> joined = new java.util.LinkedHashMap<>();
        base.forEach(joined::put);
        over.forEach(joined::put);
        return LinkedHashMap.ofAll(joined);
    }

    private FileRef ref(String file, AttributePath named) {
        return FileRef.of(Files.path(file), sources.at(named));
    }
}
