package dev.stowage.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1.5, 1.5",
        ".5, 0.5",
        "5., 5",
        "-1e3, -1000",
        "+1E-2, 0.01",
        "0x1p4, 16",
        "0x.8p1, 1",
        "-0X1.8P0, -1.5",
        "1_000.5, 1000.5"
    })
    void readsNumbersOfGo(String text, double number) {
        assertThat(DecimalText.parse(text)).containsExactly(number);
    }

    @Test
    void readsWhatIsNotFinite() {
        assertThat(DecimalText.parse("-Infinity")).containsExactly(Double.NEGATIVE_INFINITY);
        assertThat(DecimalText.parse("inf")).containsExactly(Double.POSITIVE_INFINITY);
        assertThat(DecimalText.parse("NaN")).containsExactly(Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ".", "e3", "1e", "1e+", "0x1", "0x1.8", "1_", "_1", "1__0", "1 ", "1.2.3", "-.", " 1", "1d", "1f",
                "--1", "\u0661"
            })
    void readsNothingElse(String text) {
        assertThat(DecimalText.parse(text)).isEmpty();
    }
}
