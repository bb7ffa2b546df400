package dev.stowage.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.cfn.Template;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.environment.EnvironmentFile;
import dev.stowage.problem.Palette;
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
 * says where there is one, equals {@code template.json}. {@code -Dstowage.regenerate=true} writes what is missing anew.
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
        String made = Format.JSON.render(template(folder));
        Path expected = folder.resolve("template.json");
        if (Boolean.getBoolean("stowage.regenerate") && !Files.exists(expected)) {
            Files.writeString(expected, made);
        }
        assertThat(pretty(made)).isEqualTo(pretty(Files.readString(expected)));
    }

    private static Template template(Path folder) {
        return Stowage.load(ComposeSource.directory(folder))
                .flatMap(project -> Stowage.validate(project, Dialect.MODERN))
                .flatMap(project -> environment(folder).flatMap(environment -> Stowage.convert(project, environment)))
                .getOrElseThrow(problems -> new AssertionError(new TextRenderer(Palette.PLAIN).render(problems.all())))
                .template();
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
