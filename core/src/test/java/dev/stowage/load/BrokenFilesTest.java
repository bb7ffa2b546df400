package dev.stowage.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.problem.Palette;
import dev.stowage.problem.Problems;
import dev.stowage.problem.TextRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Files that someone broke by mistake, and what he is told: folders {@code cases/broken} with a {@code compose.yaml} and
 * the exact text. {@code -Dstowage.regenerate=true} writes the texts anew, to be read before they are kept.
 */
class BrokenFilesTest {
    private static final Path CASES =
            Path.of(System.getProperty("stowage.root", ".."), "core/src/test/resources/cases/broken");

    @TestFactory
    Stream<DynamicTest> saysWhatToChange() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders
                    .sorted()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)))
                    .toList()
                    .stream();
        }
    }

    private static void check(Path folder) throws IOException {
        String told = new TextRenderer(Palette.PLAIN)
                .render(Loader.load(ComposeSource.directory(folder)).fold(Problems::all, LoadedProject::warnings));
        Path expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("stowage.regenerate")) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
    }
}
