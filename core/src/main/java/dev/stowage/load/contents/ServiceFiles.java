package dev.stowage.load.contents;

import dev.stowage.compose.EnvFile;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.load.dotenv.Grammar;
import dev.stowage.load.yaml.FileRef;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Files;
import dev.stowage.source.SourceMap;
import dev.stowage.value.Variables;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The variables and labels that active services take from files (Compose Specification, {@code env_file} and
 * {@code label_file}). Jobs keep theirs unread, as in compose-go v2.16.2.
 *
 * @param variables those of the project
 * @param sources where the attributes of the project stand
 */
public record ServiceFiles(Files disk, VariableFile reader, Variables variables, SourceMap sources) {

    /** The project with variables and labels from files under those that are written in it; env files stay named. */
    public Checked<Project> into(Project project) {
        return project.services().exists(entry -> usesFiles(entry._2) || passesOn(entry._2))
                ? Checked.traverse(project.services(), this::filled)
                        .map(services -> Project.builder()
                                .from(project)
                                .services(LinkedHashMap.ofEntries(services))
                                .build())
                : Checked.of(project);
    }

    private static boolean usesFiles(Service service) {
        return !service.envFile().isEmpty() || !service.labelFile().isEmpty();
    }

    private static boolean passesOn(Service service) {
        return service.environment().exists(variable -> variable._2.isEmpty());
    }

    private <K> Checked<Tuple2<K, Service>> filled(Tuple2<K, Service> entry) {
        Service service = entry._2;
        return environment(service)
                .zip(
                        labels(service),
                        (environment, labels) -> Service.builder()
                                .from(service)
                                .environment(environment)
                                .labels(labels)
                                .build())
                .map(changed -> Tuple.of(entry._1, changed));
    }

    /** A variable that is written wins over every file, even when it has no value; later files win over earlier ones. */
    private Checked<LinkedHashMap<String, Option<String>>> environment(Service service) {
        LinkedHashMap<String, Option<String>> written =
                service.environment().map((name, value) -> Tuple.of(name, value.orElse(() -> variables.get(name))));
        Variables lookup = variables.orElse(name -> written.get(name).flatMap(value -> value));
        return fromFiles(
                        service.envFile().zipWithIndex(),
                        (file, before) -> variables(service, file._1, file._2, lookup))
                .map(found -> over(found.mapValues(Option::some), written));
    }

    private Checked<LinkedHashMap<String, String>> variables(Service service, EnvFile file, int at, Variables lookup) {
        boolean skipped = !file.required() && disk.kind(Contents.path(file.path())) == Files.Kind.MISSING;
        return skipped
                ? Checked.of(LinkedHashMap.empty())
                : Grammar.of(file.format().getOrElse(""))
                        .map(grammar -> reader.read(
                                ref(file.path(), place(service, "env_file", at).key("path")), grammar, lookup))
                        .getOrElse(() -> Checked.of(LinkedHashMap.empty(), unknownFormat(service, at)));
    }

    private Problem unknownFormat(Service service, int at) {
        AttributePath path = place(service, "env_file", at).key("format");
        return Problem.at(sources.at(path), ProblemId.DOTENV_FORMAT, "env files have no format of this name")
                .path(path)
                .hint("write raw, or leave format out")
                .build();
    }

    private Checked<LinkedHashMap<String, String>> labels(Service service) {
        return fromFiles(
                        service.labelFile().zipWithIndex(),
                        (file, before) -> reader.read(
                                ref(file._1, place(service, "label_file", file._2)), Grammar.USUAL, before::get))
                .map(found -> over(found, service.labels()));
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
        return FileRef.of(Contents.path(file), sources.at(named));
    }

    private static AttributePath place(Service service, String attribute, int at) {
        return AttributePath.of("services", service.name().value(), attribute).index(at);
    }
}
