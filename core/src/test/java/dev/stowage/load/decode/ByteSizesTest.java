package dev.stowage.load.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import dev.stowage.value.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizesTest {
    private static final Span SPAN = Span.startOf(SourceFile.of("compose.yaml", ""));

    @ParameterizedTest
    @CsvSource({
        "1.5g, 1610612736",
        "640kb, 655360",
        "1 GiB, 1073741824",
        "1e3, 1000",
        "-1, -1",
        "12, 12",
        "2b, 2",
        "0.5k, 512",
        "1T, 1099511627776",
        "1p, 1125899906842624"
    })
    void readsNumbersWithUnits(String text, long count) {
        assertThat(ByteSizes.of(new Node.Text(text, SPAN)).get()).isEqualTo(new Bytes(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g", "1q", "1  g", "-1g", "1kibi", "1ki", "1.2.3k", "lots"})
    void refusesWhatIsNoAmount(String text) {
        assertThat(ByteSizes.of(new Node.Text(text, SPAN)).getLeft().id()).isEqualTo(ComposeProblem.SIZE_SYNTAX);
    }

    @Test
    void dropsTheFractionOfAByte() {
        assertThat(ByteSizes.of(new Node.Decimal(1.5e3, SPAN)).get()).isEqualTo(new Bytes(1500));
    }
}
