package dev.stowage.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, -0.0",
        "1, 1.0",
        "0.1, 0.1",
        "-2.5, -2.5",
        "1e20, 100000000000000000000.0",
        "1e21, 1.0e+21",
        "1e-7, 0.0000001",
        "1e-8, 1.0e-8",
        "1.25e-10, 1.25e-10",
        "2e-323, 2.0e-323"
    })
    void writesTheShortestForm(double value, String text) {
        assertThat(Decimals.text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0.1,
                1 / 3.0,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                Double.MIN_NORMAL,
                2.0e-3,
                9007199254740992.0,
                1e22
            })
    void readsBackTheSame(double value) {
        assertThat(Double.parseDouble(Decimals.text(value))).isEqualTo(value);
        assertThat(Double.parseDouble(Decimals.text(-value))).isEqualTo(-value);
    }
}
