package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Start-up as users feel it: medians of runs in turns, so both sides of the ratio suffer alike on a busy machine. */
class StartUpIT {
    private static final int RUNS = 41;

    @Test
    void printsTheVersionWithinTheTimeOfTwoAndAHalfHellos() throws IOException, InterruptedException {
        assertThat(measured("version").ratio()).isLessThanOrEqualTo(2.5);
    }

    @Test
    void convertsWithinTheTimeOfFourHellos() throws IOException, InterruptedException {
        assertThat(measured("convert").ratio()).isLessThanOrEqualTo(4.0);
    }

    private static StartUp measured(String word) throws IOException, InterruptedException {
        Path directory = Distribution.root().resolve("examples/hello-web");
        StartUp measured = StartUp.measure(RUNS, directory, List.of(word));
        System.out.println("start-up of " + word + ": " + measured);
        return measured;
    }
}
