package dev.stowage.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.compose.write.ConfigWriter;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadedProject;
import dev.stowage.problem.Palette;
import dev.stowage.problem.TextRenderer;
import dev.stowage.source.Files;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Of every recorded load, and of the folders in {@code cases/reload}: the YAML that {@code config} prints is printed again of what is loaded from it by the same call. */
class ReloadCasesTest {
    @TestFactory
    Stream<DynamicTest> loadsWhatConfigPrintsAsTheSameProject() throws IOException {
        return tests(LoadCasesTest.SYNTHETIC);
    }

    @TestFactory
    Stream<DynamicTest> loadsWhatConfigPrintsAsTheSameProject_onPublicFiles() throws IOException {
        for (Path corpus : LoadCasesTest.corpus()) {
            return tests(corpus);
        }
        return Stream.empty();
    }

    @TestFactory
    Stream<DynamicTest> loadsWhatConfigPrintsAsTheSameProject_whereThatIsHard() throws IOException {
        try (Stream<Path> folders = java.nio.file.Files.list(LoadCasesTest.RESOURCES.resolve("cases/reload"))) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(
                            folder.getFileName().toString(), () -> check(ComposeSource.directory(folder))));
        }
    }

    private static void check(ComposeSource source) {
        String printed = Stowage.load(source)
                .map(ReloadCasesTest::printed)
                .getOrElseThrow(problems -> new AssertionError(new TextRenderer(Palette.PLAIN).render(problems.all())));
        assertThat(loaded(source, printed)).isEqualTo(printed);
    }

    private static Stream<DynamicTest> tests(Path cases) throws IOException {
        Listed differing = Listed.in(LoadCasesTest.RESOURCES.resolve("compat/reload-differences.txt"));
        return LoadCasesTest.cases(cases)
                .map(recorded -> DynamicTest.dynamicTest(
                        recorded.name(), () -> check(recorded.source(), differing.names(recorded.name()))))
                .toJavaStream();
    }

    private static void check(ComposeSource source, boolean differs) {
        Option<String> printed = Stowage.load(source).toOption().map(ReloadCasesTest::printed);
        Option<String> again = printed.map(text -> loaded(source, text));
        if (differs) {
            assertThat(again).as("listed as different, but the same").isNotEqualTo(printed);
        } else {
            assertThat(again).isEqualTo(printed);
        }
    }

    private static String loaded(ComposeSource source, String text) {
        return Stowage.load(ComposeSource.builder()
                        .from(source)
                        .files(Vector.of("-"))
                        .projectDirectory(source.workingDirectory().toString())
                        .disk(new Piped(source.disk(), text))
                        .build())
                .fold(problems -> new TextRenderer(Palette.PLAIN).render(problems.all()), ReloadCasesTest::printed);
    }

    private static String printed(LoadedProject loaded) {
        return Format.YAML.render(ConfigWriter.yaml(loaded.project()));
    }

    /** A disk with a text that is piped in. */
    private record Piped(Files disk, String text) implements Files {
        @Override
        public Reading read(Path file) {
            return file.equals(STANDARD_INPUT) ? Content.of(text.getBytes(StandardCharsets.UTF_8)) : disk.read(file);
        }

        @Override
        public Kind kind(Path path) {
            return path.equals(STANDARD_INPUT) ? Kind.FILE : disk.kind(path);
        }

        @Override
        public Option<Path> realPath(Path path) {
            return disk.realPath(path);
        }
    }
}
