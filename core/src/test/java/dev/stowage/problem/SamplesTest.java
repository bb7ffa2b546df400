package dev.stowage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the samples of the catalogue: the bad one is reported in exactly the words of {@code expected.txt}; the good one
 * is there, is not reported under that id, and has no error of another one either.
 * {@code -Dstowage.regenerate=true} writes the expected texts anew, to be read before they are committed.
 */
class SamplesTest {
    private static final Renderer TEXT = new TextRenderer(Palette.PLAIN);

    @TestFactory
    Stream<DynamicTest> reportsTheBadSampleInTheExpectedWords() throws IOException {
        return Sample.all()
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    String report = TEXT.render(sample.problems("bad"));
                    Path expected = sample.folder().resolve("expected.txt");
                    if (Boolean.getBoolean("stowage.regenerate")) {
                        Files.writeString(expected, report);
                    }
                    assertThat(report).contains(" " + sample.name() + "\n").isEqualTo(Files.readString(expected));
                }));
    }

    @TestFactory
    Stream<DynamicTest> findsNothingWrongInTheGoodSample() throws IOException {
        return Sample.all()
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    assertThat(sample.part("good")).isNotEmptyDirectory();
                    assertThat(sample.problems("good"))
                            .noneMatch(problem -> problem.severity() == Severity.ERROR)
                            .noneMatch(problem -> problem.id().word().equals(sample.name()));
                }));
    }
}
