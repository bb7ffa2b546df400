package dev.stowage.compat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.Stowage;
import dev.stowage.compose.write.ConfigWriter;
import dev.stowage.load.LoadedProject;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problems;
import dev.stowage.problem.TextRenderer;
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
 * Every recorded load of the reference loader: the same model, value for value, or a refusal where it refused. Cases in
 * {@code differences.txt} differ on purpose; those in {@code open.txt} do not agree yet, and fail here once they do.
 */
class LoadCasesTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("stowage.root", ".."), "property-tests/src/test/resources");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> agreesWithTheReference() throws IOException {
        return tests(RESOURCES.resolve("cases/load"), "synthetic");
    }

    /** Files of public projects, read where they are present; they are not part of this repository. */
    @TestFactory
    Stream<DynamicTest> agreesWithTheReference_onPublicFiles() throws IOException {
        Path corpus = Path.of(System.getProperty("stowage.corpus", "../../shared/corpus"));
        if (Files.isDirectory(corpus)) {
            return tests(corpus, "corpus");
        }
        System.out.println("The corpus of public Compose files is not at " + corpus + ": left out");
        return Stream.empty();
    }

    private static Stream<DynamicTest> tests(Path cases, String kind) throws IOException {
        Vector<LoadCase> all = cases(cases);
        Listed differing = Listed.in(RESOURCES.resolve("compat/load-" + kind + "-differences.txt"));
        Listed open = Listed.in(RESOURCES.resolve("compat/load-" + kind + "-open.txt"));
        int agreeing = all.size() - differing.lines().size() - open.lines().size();
        System.out.printf(
                "Recorded loads (%s): %d of %d agree, %d differ on purpose, %d do not agree yet%n",
                kind,
                agreeing,
                all.size(),
                differing.lines().size(),
                open.lines().size());
        return all.toJavaStream()
                .map(recorded -> DynamicTest.dynamicTest(
                        recorded.name(),
                        () -> check(recorded, differing.names(recorded.name()) || open.names(recorded.name()))));
    }

    private static void check(LoadCase recorded, boolean differs) throws IOException {
        if (differs) {
            assertThat(agrees(recorded)).as("listed as different, but agrees").isFalse();
        } else if (recorded.hasNoModel()) {
            assertThat(Stowage.load(recorded.source()).isLeft()).isEqualTo(recorded.isRefused());
        } else {
            assertThat(ours(recorded)).isEqualTo(recorded.model().toPrettyString());
        }
    }

    private static boolean agrees(LoadCase recorded) throws IOException {
        if (recorded.hasNoModel()) {
            return Stowage.load(recorded.source()).isLeft() == recorded.isRefused();
        }
        return ours(recorded).equals(recorded.model().toPrettyString());
    }

    private static String ours(LoadCase recorded) throws IOException {
        Either<Problems, LoadedProject> loaded = Stowage.load(recorded.source());
        return loaded.isLeft()
                ? new TextRenderer(Palette.PLAIN).render(loaded.getLeft().errors())
                : JSON.readTree(Format.JSON.render(ConfigWriter.json(loaded.toOption()
                                .getOrElseThrow(AssertionError::new)
                                .project())))
                        .toPrettyString();
    }

    static Vector<LoadCase> cases(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return Vector.ofAll(folders.filter(folder -> Files.exists(folder.resolve("case.yaml")))
                    .sorted()
                    .map(LoadCase::of)
                    .toList());
        }
    }
}
