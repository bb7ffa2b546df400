package dev.stowage.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stowage.problem.Palette;
import dev.stowage.problem.Problems;
import dev.stowage.problem.TextRenderer;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with thousands of mistakes are answered in about a second each, where all names are not compared with all others. */
class LongFilesTest {
    private static final int MISTAKES = 8_000;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void answersMissingBases() throws IOException {
        check("services:\n" + lines(at -> "  t" + at + ": {extends: u" + at + "}\n"));
    }

    @Test
    void answersMissingAnchorsOnOneLine() throws IOException {
        check("x-a:\n" + lines(at -> "  a" + at + ": &a" + at + " 1\n") + "x-b: ["
                + lines(at -> "*b" + at + ",").replaceAll(",$", "]\n"));
    }

    /** Behind a text a tab may be a mistake, so each has to be looked at. */
    @Test
    void answersManyTextsOnOneLine_beforeATab() throws IOException {
        check("x-a: {" + lines(at -> "k" + at + ": &a" + at + " v, ").replaceAll(", $", "}\n") + "x-b: ["
                + lines(at -> "*b" + at + ", t, ").replaceAll(", $", "]\t# end\n"));
    }

    private static String lines(IntFunction<String> line) {
        return Vector.range(0, MISTAKES).map(line::apply).mkString();
    }

    private void check(String text) throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), text);
        assertThat(assertTimeoutPreemptively(LONGEST, this::told)).hasSizeGreaterThan(MISTAKES);
    }

    private String told() {
        return new TextRenderer(Palette.PLAIN)
                .render(Loader.load(ComposeSource.directory(folder)).fold(Problems::all, LoadedProject::warnings));
    }
}
