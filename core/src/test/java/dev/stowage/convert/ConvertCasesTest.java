package dev.stowage.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.environment.EnvironmentFile;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.problem.TextRenderer;
import dev.stowage.source.DiskFiles;
import dev.stowage.value.Dialect;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the cases of conversion through all stages: the template of {@code compose.yaml}, for what {@code environment.yaml}
 * says where there is one, equals {@code template.json}; or it is refused, and {@code problems.txt} is what is said. A
 * template that has a {@code problems.txt} beside it is made with these warnings.
 * {@code -Dstowage.regenerate=true} writes a missing template and all problems anew.
 */
class ConvertCasesTest {
    private static final Path CASES =
            Path.of(System.getProperty("stowage.root", ".."), "core/src/test/resources/cases");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> convertsToTheExpectedTemplate() throws IOException {
        return tests("convert", Dialect.MODERN);
    }

    /** What no recorded case of the retired integration shows; templates as its own code makes them. */
    @TestFactory
    Stream<DynamicTest> convertsAsTheRetiredIntegrationDid() throws IOException {
        return tests("docker-ecs", Dialect.DOCKER_ECS);
    }

    private static Stream<DynamicTest> tests(String section, Dialect dialect) throws IOException {
        return cases(section)
                .toJavaStream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(), () -> assertConverts(folder, conversion(folder, dialect))));
    }

    private static Vector<Path> cases(String section) throws IOException {
        try (Stream<Path> folders = Files.list(CASES.resolve(section))) {
            return Vector.ofAll(folders.sorted());
        }
    }

    private static void assertConverts(Path folder, Either<Problems, Conversion> conversion) throws IOException {
        Path problems = folder.resolve("problems.txt");
        if (Files.exists(problems)) {
            assertSays(problems, rendered(conversion.fold(Problems::all, Conversion::warnings)));
        }
        if (conversion.isRight() || !Files.exists(problems)) {
            assertMakes(folder.resolve("template.json"), conversion);
        }
    }

    private static void assertSays(Path expected, String said) throws IOException {
        if (Boolean.getBoolean("stowage.regenerate")) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    private static void assertMakes(Path expected, Either<Problems, Conversion> conversion) throws IOException {
        String made = Format.JSON.render(conversion
                .getOrElseThrow(problems -> new AssertionError(rendered(problems.all())))
                .template());
        if (Boolean.getBoolean("stowage.regenerate") && !Files.exists(expected)) {
            Files.writeString(expected, made);
        }
        assertThat(pretty(made)).isEqualTo(pretty(Files.readString(expected)));
    }

    private static String rendered(Vector<Problem> problems) {
        return new TextRenderer(Palette.PLAIN).render(problems);
    }

    private static Either<Problems, Conversion> conversion(Path folder, Dialect dialect) {
        return Stowage.load(ComposeSource.directory(folder.toAbsolutePath().normalize())
                        .forDialect(dialect))
                .flatMap(project -> Stowage.validate(project, dialect))
                .flatMap(project -> environment(folder).flatMap(environment -> Stowage.convert(project, environment)));
    }

    private static Either<Problems, AwsEnvironment> environment(Path folder) {
        return Files.exists(folder.resolve("environment.yaml"))
                ? EnvironmentFile.read(DiskFiles.upTo(1_000_000), folder.toAbsolutePath(), "environment.yaml")
                : Either.right(AwsEnvironment.offline());
    }

    /** With the order of the keys. */
    private static String pretty(String json) throws IOException {
        return JSON.readTree(json).toPrettyString();
    }
}
