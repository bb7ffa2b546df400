package dev.stowage.cli.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationTest {
    @ParameterizedTest
    @ValueSource(strings = {"ps", "ls", "up --plan", "up --dry-run --discover", "doctor", "secret inspect key"})
    void knowsWhatHasNothingToLose(String line) {
        assertThat(called(line).onlyReads()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "logs -f", "run web", "scale web=2", "secret rm key", "validate --fix"})
    void knowsWhatHasToBeToldOf(String line) {
        assertThat(called(line).onlyReads()).isFalse();
    }

    private static Invocation called(String line) {
        return CommandLineParser.parse(Vector.of(line.split(" ", -1)))
                .getOrElseThrow(misuse -> new AssertionError(misuse));
    }
}
