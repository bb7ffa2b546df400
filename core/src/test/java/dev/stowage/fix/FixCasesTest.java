package dev.stowage.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Folders with a project that is validated in the dialect modern: with the edits of its problems, {@code compose.yaml} becomes
 * {@code fixed.yaml}. {@code -Dstowage.regenerate=true} writes that anew, to be read before it is kept.
 */
class FixCasesTest {
    private static final Path CASES =
            Path.of(System.getProperty("stowage.root", ".."), "core/src/test/resources/cases/fix");

    @TestFactory
    Stream<DynamicTest> writesWhatTheProblemsAskFor() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return Vector.ofAll(folders.sorted().toList())
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)))
                    .toJavaStream();
        }
    }

    private static void check(Path folder) throws IOException {
        Vector<Problem> problems = Stowage.load(
                        ComposeSource.directory(folder.toAbsolutePath().normalize())
                                .withEnvironment(Map.of()))
                .flatMap(project -> Stowage.validate(project, Dialect.MODERN))
                .fold(Problems::all, ValidProject::warnings);
        String fixed = Fixes.of(problems).map(Fixes.Fixed::after).mkString();
        Path expected = folder.resolve("fixed.yaml");
        if (Boolean.getBoolean("stowage.regenerate")) {
            Files.writeString(expected, fixed);
        }
        assertThat(fixed).isEqualTo(Files.readString(expected));
    }
}
