package dev.stowage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.convert.Conversion;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadedProject;
import dev.stowage.load.environment.EnvironmentFile;
import dev.stowage.source.DiskFiles;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.Dialect;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the samples of the catalogue: the bad one is reported in exactly the words of {@code expected.txt}, the good one
 * is not reported under that id. {@code case.yaml} names the last stage (or {@code environment}), the dialect, and
 * variables as {@code env.NAME}.
 * {@code -Dstowage.regenerate=true} writes the expected texts anew, to be read before they are committed.
 */
class SamplesTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("stowage.root", ".."), "core/src/test/resources/cases/problems");
    private static final Renderer TEXT = new TextRenderer(Palette.PLAIN);

    @TestFactory
    Stream<DynamicTest> reportsTheBadSampleInTheExpectedWords() throws IOException {
        return samples()
                .map(sample -> DynamicTest.dynamicTest(name(sample), () -> {
                    String report = TEXT.render(problems(sample, "bad"));
                    Path expected = sample.resolve("expected.txt");
                    if (Boolean.getBoolean("stowage.regenerate")) {
                        Files.writeString(expected, report);
                    }
                    assertThat(report).contains(" " + name(sample) + "\n").isEqualTo(Files.readString(expected));
                }));
    }

    @TestFactory
    Stream<DynamicTest> doesNotReportTheGoodSample() throws IOException {
        return samples()
                .map(sample -> DynamicTest.dynamicTest(
                        name(sample),
                        () -> assertThat(problems(sample, "good"))
                                .noneMatch(problem -> problem.id().word().equals(name(sample)))));
    }

    private static Stream<Path> samples() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.sorted().toList().stream();
        }
    }

    private static String name(Path sample) {
        return sample.getFileName().toString();
    }

    private static Vector<Problem> problems(Path sample, String which) throws IOException {
        LinkedHashMap<String, String> call = call(sample);
        Path folder = sample.resolve(which).toAbsolutePath().normalize();
        return switch (call.getOrElse("stage", "load")) {
            case "environment" -> environment(folder).fold(Problems::all, environment -> Vector.empty());
            case "load" -> Stowage.load(source(folder, call)).fold(Problems::all, LoadedProject::warnings);
            case "validate" -> valid(folder, call).fold(Problems::all, ValidProject::warnings);
            default -> converted(folder, call).fold(Problems::all, Conversion::warnings);
        };
    }

    private static Either<Problems, Conversion> converted(Path folder, LinkedHashMap<String, String> call) {
        return environment(folder)
                .flatMap(environment -> valid(folder, call).flatMap(project -> Stowage.convert(project, environment)));
    }

    /** What the file of {@code --environment} says, if there is one. */
    private static Either<Problems, AwsEnvironment> environment(Path folder) {
        String file = "environment.yaml";
        return Files.exists(folder.resolve(file))
                ? EnvironmentFile.read(new Folder(folder), folder, file)
                : Either.right(AwsEnvironment.offline());
    }

    private static Either<Problems, ValidProject> valid(Path folder, LinkedHashMap<String, String> call) {
        Dialect dialect = Dialect.of(call.getOrElse("dialect", "modern")).getOrElseThrow(AssertionError::new);
        return Stowage.load(source(folder, call)).flatMap(project -> Stowage.validate(project, dialect));
    }

    private static ComposeSource source(Path folder, LinkedHashMap<String, String> call) {
        LinkedHashMap<String, String> variables =
                call.filterKeys(key -> key.startsWith("env.")).mapKeys(key -> key.substring(4));
        return ComposeSource.builder()
                .from(ComposeSource.directory(folder).withEnvironment(variables.toJavaMap()))
                .disk(new Folder(folder))
                .build();
    }

    /** What is below a folder, as if there were nothing else: Load would look for a Compose file above it too. */
    private record Folder(Path root) implements dev.stowage.source.Files {
        private static final dev.stowage.source.Files DISK = DiskFiles.upTo(1 << 20);

        @Override
        public Reading read(Path file) {
            return file.startsWith(root) ? DISK.read(file) : new Missing();
        }

        @Override
        public Kind kind(Path path) {
            return path.startsWith(root) ? DISK.kind(path) : Kind.MISSING;
        }

        @Override
        public Option<Path> realPath(Path path) {
            return DISK.realPath(path);
        }
    }

    /** The few lines of {@code key: value} that say how a sample is called. */
    private static LinkedHashMap<String, String> call(Path sample) throws IOException {
        Path file = sample.resolve("case.yaml");
        return Files.exists(file)
                ? Vector.ofAll(Files.readAllLines(file))
                        .filter(line -> line.contains(": "))
                        .foldLeft(
                                LinkedHashMap.empty(),
                                (read, line) -> read.put(
                                        line.substring(0, line.indexOf(": ")).trim(),
                                        line.substring(line.indexOf(": ") + 2).trim()))
                : LinkedHashMap.empty();
    }
}
