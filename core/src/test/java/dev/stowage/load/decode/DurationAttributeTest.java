package dev.stowage.load.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationAttributeTest {
    private static final Span SPAN = Span.startOf(SourceFile.of("compose.yaml", ""));

    @ParameterizedTest
    @CsvSource({
        "90s, PT1M30S",
        "1h, PT1H",
        "1d, PT24H",
        "1w, PT168H",
        "1500ms, PT1.5S",
        "1.5ms, PT0.0015S",
        "1m30s, PT1M30S",
        "-2s, PT-2S",
        "0, PT0S",
        ".5s, PT0.5S",
        "10µs, PT0.00001S",
        "3us, PT0.000003S",
        "7ns, PT0.000000007S"
    })
    void readsNumbersWithUnits(String text, Duration duration) {
        assertThat(DurationAttribute.of(new Node.Text(text, SPAN)).get()).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "3y", "s", "1.2.3s", "1s2", "300000d", "-"})
    void refusesWhatIsNoDuration(String text) {
        assertThat(DurationAttribute.of(new Node.Text(text, SPAN)).getLeft().id())
                .isEqualTo(ComposeProblem.DURATION_SYNTAX);
    }
}
