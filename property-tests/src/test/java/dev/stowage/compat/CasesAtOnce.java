package dev.stowage.compat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.Stowage;
import dev.stowage.compose.write.ConfigWriter;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadedProject;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problems;
import dev.stowage.problem.TextRenderer;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All cases of Load in two tests, up to the first that fails: for profile {@code mutation}, which runs them once for
 * every change that it makes, and for which a test for each case would read all of them each time.
 */
class CasesAtOnce {
    private static final Path ROOT = Path.of(System.getProperty("stowage.root", ".."));
    private static final Path RESOURCES = ROOT.resolve("property-tests/src/test/resources");
    private static final Path CORE_CASES = ROOT.resolve("core/src/test/resources/cases");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Vector<Recorded> RECORDED = recorded();
    private static final Vector<Told> TOLD = told("problems", "bad").appendAll(told("broken", "."));

    /** A recorded load and what came of it, in words. */
    private record Recorded(LoadCase load, String result) {}

    /** A folder with what is told of it. */
    private record Told(Path folder, String problems) {}

    @Test
    void loadsWhatIsRecorded() {
        RECORDED.forEach(recorded -> assertThat(result(recorded.load().source()))
                .as(recorded.load().name())
                .isEqualTo(recorded.result()));
    }

    @Test
    void tellsWhatIsExpected() {
        TOLD.forEach(told ->
                assertThat(problems(told.folder())).as(told.folder().toString()).isEqualTo(told.problems()));
    }

    private static String result(ComposeSource source) {
        return Stowage.load(source).fold(problems -> "refused", CasesAtOnce::model);
    }

    private static String model(LoadedProject loaded) {
        try {
            return JSON.readTree(Format.JSON.render(ConfigWriter.json(loaded.project())))
                    .toPrettyString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String problems(Path folder) {
        return new TextRenderer(Palette.PLAIN)
                .render(Stowage.load(ComposeSource.directory(folder)).fold(Problems::all, LoadedProject::warnings));
    }

    private static Vector<Recorded> recorded() {
        Listed differing = Listed.in(RESOURCES.resolve("compat/load-synthetic-differences.txt"));
        return folders(RESOURCES.resolve("cases/load"))
                .filter(folder -> Files.exists(folder.resolve("case.yaml")))
                .map(LoadCase::of)
                .reject(load -> differing.names(load.name()) || (load.hasNoModel() && !load.isRefused()))
                .map(load -> new Recorded(load, load.hasNoModel() ? "refused" : expected(load)));
    }

    private static String expected(LoadCase load) {
        try {
            return load.model().toPrettyString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Those cases of a kind that need nothing but to be loaded. */
    private static Vector<Told> told(String kind, String part) {
        return folders(CORE_CASES.resolve(kind))
                .reject(folder -> Files.exists(folder.resolve("case.yaml")))
                .map(folder -> new Told(
                        folder.resolve(part).toAbsolutePath().normalize(), text(folder.resolve("expected.txt"))));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Vector<Path> folders(Path root) {
        try (Stream<Path> all = Files.list(root)) {
            return Vector.ofAll(all.sorted().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
