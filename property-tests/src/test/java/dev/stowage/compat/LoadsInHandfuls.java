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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Recorded loads, and files with what is told of them, in handfuls. */
class LoadsInHandfuls {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Vector<Path> RECORDED = Handfuls.agreeing("load", "load-synthetic-differences.txt");
    private static final Path CORE_CASES = Handfuls.ROOT.resolve("core/src/test/resources/cases");
    private static final Vector<Path> BROKEN = Handfuls.folders(CORE_CASES.resolve("broken"));
    private static final Vector<Path> SAMPLES = Handfuls.folders(CORE_CASES.resolve("problems"))
            .reject(folder -> Files.exists(folder.resolve("case.yaml")));

    @TestFactory
    Stream<DynamicTest> loadsWhatIsRecorded() {
        return Handfuls.tests(RECORDED, folder -> loads(LoadCase.of(folder)));
    }

    @TestFactory
    Stream<DynamicTest> tellsWhatIsBroken() {
        return Handfuls.tests(BROKEN, folder -> tells(folder, folder));
    }

    /** Those samples of the catalogue that need nothing but to be loaded. */
    @TestFactory
    Stream<DynamicTest> tellsWhatIsWrong() {
        return Handfuls.tests(SAMPLES, folder -> tells(folder, folder.resolve("bad")));
    }

    private static void tells(Path folder, Path files) throws IOException {
        assertThat(problems(files)).isEqualTo(Files.readString(folder.resolve("expected.txt")));
    }

    private static void loads(LoadCase load) throws IOException {
        if (load.hasNoModel()) {
            assertThat(Stowage.load(load.source()).isLeft()).isEqualTo(load.isRefused());
        } else {
            assertThat(Stowage.load(load.source()).fold(problems -> "refused", LoadsInHandfuls::model))
                    .isEqualTo(load.model().toPrettyString());
        }
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
        ComposeSource source = ComposeSource.directory(folder.toAbsolutePath().normalize());
        return new TextRenderer(Palette.PLAIN)
                .render(Stowage.load(source).fold(Problems::all, LoadedProject::warnings));
    }
}
