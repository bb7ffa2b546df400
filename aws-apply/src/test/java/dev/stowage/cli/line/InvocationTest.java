package dev.stowage.cli.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationTest {
    @ParameterizedTest
    @ValueSource(strings = {"ps", "ls", "up --plan", "up --dry-run --discover", "doctor", "secret inspect key"})
    void knowsWhatHasNothingToLose(String line) {
        assertThat(called(line).canBeCutOff()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "logs -f", "run web", "scale web=2", "secret rm key", "validate --fix"})
    void knowsWhatHasToBeToldOf(String line) {
        assertThat(called(line).canBeCutOff()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "run web", "exec web sh", "scale web=2", "secret rm key", "volume rm fs-1"})
    void knowsWhatChangesAws(String line) {
        assertThat(called(line).changesAws()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"logs -f", "events", "ps", "down --plan", "up --dry-run", "validate --fix", "setup", "context ls"
            })
    void knowsWhatLeavesAwsAsItIs(String line) {
        assertThat(called(line).changesAws()).isFalse();
    }

    private static Invocation called(String line) {
        return Call.of(line.split(" ", -1));
    }
}
