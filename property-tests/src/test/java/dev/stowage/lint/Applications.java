package dev.stowage.lint;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.cfn.Template;
import dev.stowage.convert.Conversion;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.environment.EnvironmentFile;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problems;
import dev.stowage.problem.TextRenderer;
import dev.stowage.source.DiskFiles;
import dev.stowage.value.Dialect;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The applications of this project: its examples, the cases of conversion, and the good samples of what ECS can do. */
public final class Applications {
    private static final Path ROOT = Path.of(System.getProperty("stowage.root", ".."));
    private static final Path CASES = ROOT.resolve("core/src/test/resources/cases");
    private static final String BROKEN_ON_PURPOSE = "validate-only";

    private Applications() {}

    /** The modern template of each, by a name that can name a file. */
    public static LinkedHashMap<String, Template> templates() {
        Vector<Path> examples =
                below(ROOT.resolve("examples")).reject(application -> application.endsWith(BROKEN_ON_PURPOSE));
        return named("example-", examples)
                .merge(named("case-", below(CASES.resolve("convert")).reject(Applications::isRefused)))
                .merge(samples());
    }

    private static boolean isRefused(Path application) {
        return Files.exists(application.resolve("problems.txt"));
    }

    private static LinkedHashMap<String, Template> named(String prefix, Vector<Path> applications) {
        return LinkedHashMap.ofEntries(
                applications.map(application -> Tuple.of(prefix + application.getFileName(), needed(application))));
    }

    private static LinkedHashMap<String, Template> samples() {
        return LinkedHashMap.ofEntries(below(CASES.resolve("problems"))
                .filter(Applications::isOfEcs)
                .flatMap(sample -> converted(sample.resolve("good"))
                        .map(conversion -> Tuple.of("sample-" + sample.getFileName(), conversion.template()))));
    }

    private static Template needed(Path application) {
        return converted(application)
                .getOrElseThrow(problems -> new AssertionError(new TextRenderer(Palette.PLAIN).render(problems.all())))
                .template();
    }

    private static Either<Problems, Conversion> converted(Path application) {
        return Stowage.load(ComposeSource.directory(application))
                .flatMap(project -> Stowage.validate(project, Dialect.MODERN))
                .flatMap(project ->
                        environment(application).flatMap(environment -> Stowage.convert(project, environment)));
    }

    private static Either<Problems, AwsEnvironment> environment(Path application) {
        return Option.of(application.resolve("environment.yaml"))
                .filter(Files::exists)
                .map(file -> EnvironmentFile.read(
                        DiskFiles.upTo(1_000_000),
                        application.toAbsolutePath(),
                        file.getFileName().toString()))
                .getOrElse(() -> Either.right(AwsEnvironment.offline()));
    }

    private static Vector<Path> below(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return Vector.ofAll(folders.filter(Applications::isApplication).sorted());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What only Load looks at would add nothing but time. */
    private static boolean isOfEcs(Path sample) {
        String id = sample.getFileName().toString();
        return id.startsWith("ecs.") || id.startsWith("aws.") || id.startsWith("cfn.");
    }

    private static boolean isApplication(Path folder) {
        return Files.exists(folder.resolve("compose.yaml")) || Files.exists(folder.resolve("good/compose.yaml"));
    }
}
