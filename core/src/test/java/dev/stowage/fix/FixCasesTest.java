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
 * {@code fixed-compose.yaml}, and so does every other file that changes; {@code left-out.txt} has the edits that are not made.
 * {@code -Dstowage.regenerate=true} writes them anew, to be read before they are kept.
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
        ComposeSource source =
                ComposeSource.directory(folder.toAbsolutePath().normalize()).withEnvironment(Map.of());
        Vector<Problem> problems = Stowage.load(source)
                .flatMap(project -> Stowage.validate(project, Dialect.MODERN))
                .fold(Problems::all, ValidProject::warnings);
        Fixes.Corrected corrected = Fixes.of(problems, source);
        compare(
                folder.resolve("left-out.txt"),
                corrected.leftOut().map(FixCasesTest::line).distinct().mkString());
        for (Fixes.Fixed fixed : corrected.files()) {
            String name = Path.of(fixed.file().name()).getFileName().toString();
            compare(folder.resolve("fixed-" + name), fixed.after());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("fixed-")))
                    .hasSize(corrected.files().size());
        }
    }

    private static String line(Fixes.LeftOut left) {
        return left.problem()
                        .span()
                        .map(span -> span.line() + ":" + span.column())
                        .getOrElse("") + " " + left.problem().id().word() + ": " + left.why() + "\n";
    }

    private static void compare(Path expected, String text) throws IOException {
        if (Boolean.getBoolean("stowage.regenerate") && !text.isEmpty()) {
            Files.writeString(expected, text);
        }
        assertThat(Files.exists(expected) ? Files.readString(expected) : "").isEqualTo(text);
    }
}
