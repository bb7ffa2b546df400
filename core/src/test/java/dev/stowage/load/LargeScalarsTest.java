package dev.stowage.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of 400 KB are read in time that grows with their length, and not with its square. */
class LargeScalarsTest {
    private static final int LENGTH = 400_000;

    @ParameterizedTest
    @Timeout(20)
    @CsvSource({
        "image: VALUE, $A, the variable A is not set and becomes the empty string",
        "image: VALUE, ${A:-, this is not a form of ${NAME} that Compose knows",
        "image: VALUE, ${A, this is not a form of ${NAME} that Compose knows",
        "deploy: {resources: {limits: {pids: VALUE}}}, 9,"
                + " services.web.deploy.resources.limits.pids is outside -9223372036854775808..9223372036854775807",
        "mem_limit: VALUE, 9, services.web.mem_limit is outside -9223372036854775808..9223372036854775807",
        "cpus: VALUE, 9, cpus is not a finite number",
        "stop_grace_period: VALUE, 9, services.web.stop_grace_period is no duration",
    })
    void areToldInTimeThatGrowsWithTheirLength(String line, String piece, String sentence, @TempDir Path folder)
            throws IOException {
        assertThat(told(line, piece.repeat(LENGTH / piece.length()), folder)).contains(sentence);
    }

    @ParameterizedTest
    @Timeout(20)
    @CsvSource("image: VALUE, ${A:-x}")
    void areTakenWithoutAWord(String line, String piece, @TempDir Path folder) throws IOException {
        assertThat(told(line, piece.repeat(LENGTH / piece.length()), folder)).isEmpty();
    }

    @Test
    @Timeout(20)
    void nestExpressionsAHundredDeepAtMost(@TempDir Path folder) throws IOException {
        assertThat(told("image: VALUE", "${A:-".repeat(100) + "x" + "}".repeat(100), folder))
                .isEmpty();
        assertThat(told("image: VALUE", "${A:-".repeat(50_000) + "x" + "}".repeat(50_000), folder))
                .isEqualTo("more than 100 expressions stand in each other");
    }

    private static String told(String line, String value, Path folder) throws IOException {
        String text = "services:\n  web:\n    build: .\n    " + line.replace("VALUE", '"' + value + '"') + "\n";
        Files.writeString(folder.resolve("compose.yaml"), text);
        return Loader.load(ComposeSource.directory(folder))
                .fold(Problems::all, LoadedProject::warnings)
                .map(Problem::sentence)
                .mkString();
    }
}
