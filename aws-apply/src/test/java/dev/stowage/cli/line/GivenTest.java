package dev.stowage.cli.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.plan.DeployOptions.Watching;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenTest {
    @ParameterizedTest
    @CsvSource({"up, TO_THE_END", "up -d, NOT", "up -d --wait, TO_THE_END", "up -d --remove-orphans --wait, TO_THE_END"
    })
    void waitsAsDockerComposeDoes(String line, Watching watching) {
        assertThat(given(line).options().watching()).isEqualTo(watching);
    }

    @Test
    void takesWhatHoldsAnyway() {
        assertThat(CommandLineParser.parse(words("down --remove-orphans")).isRight())
                .isTrue();
    }

    private static Given given(String line) {
        return CommandLineParser.parse(words(line))
                .flatMap(Given::of)
                .getOrElseThrow(misuse -> new AssertionError(misuse.sentence()));
    }

    private static Vector<String> words(String line) {
        return Vector.of(line.split(" ", -1));
    }
}
