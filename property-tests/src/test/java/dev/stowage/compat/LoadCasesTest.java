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
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every recorded load of the reference loader: the same model, value for value, or a refusal where it refused. Cases in
 * {@code differences.txt} differ on purpose, and fail here once they do not.
 */
class LoadCasesTest {
    static final Path RESOURCES =
            Path.of(System.getProperty("stowage.root", ".."), "property-tests/src/test/resources");
    static final Path SYNTHETIC = RESOURCES.resolve("cases/load");

    /** Fewer would mean that some were not found. */
    private static final int FIRST_RECORDED = 329;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, AtomicInteger> AGREEING = new ConcurrentSkipListMap<>();

    @TestFactory
    Stream<DynamicTest> agreesWithTheReference() throws IOException {
        assertThat(cases(SYNTHETIC).size()).isGreaterThanOrEqualTo(FIRST_RECORDED);
        return tests(SYNTHETIC, "synthetic");
    }

    /** Cases that were recorded because they differ: each of them is listed, with its reason. */
    @TestFactory
    Stream<DynamicTest> differsWhereItWasDecided() throws IOException {
        return tests(RESOURCES.resolve("cases/decided"), "decided");
    }

    /** Files of public projects, which are not part of this repository. */
    @TestFactory
    Stream<DynamicTest> agreesWithTheReference_onPublicFiles() throws IOException {
        for (Path corpus : corpus()) {
            return tests(corpus, "corpus");
        }
        System.out.println("The corpus of public Compose files is not there: left out");
        return Stream.empty();
    }

    @AfterAll
    static void tellHowManyAgree() {
        AGREEING.forEach((kind, count) -> System.out.printf("Recorded loads (%s): %d agree%n", kind, count.get()));
    }

    /** Where the public files are, if they are there; links are followed, as the paths to watch are. */
    static Option<Path> corpus() {
        Path corpus = Path.of(System.getProperty("stowage.corpus", "../../shared/corpus"));
        return Try.of(corpus::toRealPath).toOption().filter(Files::isDirectory);
    }

    private static Stream<DynamicTest> tests(Path cases, String kind) throws IOException {
        Vector<LoadCase> all = cases(cases);
        assertThat(all).as(kind).isNotEmpty();
        Listed differing = Listed.in(RESOURCES.resolve("compat/load-" + kind + "-differences.txt"));
        return all.toJavaStream()
                .map(recorded -> DynamicTest.dynamicTest(recorded.name(), () -> {
                    if (agrees(recorded, differing.names(recorded.name()))) {
                        AGREEING.computeIfAbsent(kind + ", of " + all.size(), of -> new AtomicInteger())
                                .incrementAndGet();
                    }
                }));
    }

    /** Whether the case agrees; it fails where it should and does not, and where it does and is listed. */
    private static boolean agrees(LoadCase recorded, boolean differs) throws IOException {
        if (differs) {
            assertThat(agrees(recorded)).as("listed as different, but agrees").isFalse();
        } else if (recorded.hasNoModel()) {
            assertThat(Stowage.load(recorded.source()).isLeft()).isEqualTo(recorded.isRefused());
        } else {
            assertThat(ours(recorded)).isEqualTo(recorded.model().toPrettyString());
        }
        return !differs;
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
