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
 * says where there is one, equals {@code template.json}; or it is refused, and {@code problems.txt} is what is said.
 * {@code -Dstowage.regenerate=true} writes a missing template and all problems anew.
 */
class ConvertCasesTest {
    private static final Path CASES =
            Path.of(System.getProperty("stowage.root", ".."), "core/src/test/resources/cases/convert");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> convertsToTheExpectedTemplate() throws IOException {
        return cases().toJavaStream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> assertConverts(folder)));
    }

    private static Vector<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return Vector.ofAll(folders.sorted());
        }
    }

    private static void assertConverts(Path folder) throws IOException {
        Path problems = folder.resolve("problems.txt");
        if (Files.exists(problems)) {
            assertRefuses(folder, problems);
        } else {
            assertMakes(folder, folder.resolve("template.json"));
        }
    }

    private static void assertRefuses(Path folder, Path expected) throws IOException {
        String said = rendered(conversion(folder).fold(Problems::all, Conversion::warnings));
        if (Boolean.getBoolean("stowage.regenerate")) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    private static void assertMakes(Path folder, Path expected) throws IOException {
        String made = Format.JSON.render(conversion(folder)
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

    private static Either<Problems, Conversion> conversion(Path folder) {
        return Stowage.load(ComposeSource.directory(folder.toAbsolutePath().normalize()))
                .flatMap(project -> Stowage.validate(project, Dialect.MODERN))
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
