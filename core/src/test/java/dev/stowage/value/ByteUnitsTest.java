package dev.stowage.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteUnitsTest {
    @ParameterizedTest
    @CsvSource({"'', 0", "b, 0", "B, 0", "k, 10", "kb, 10", "KiB, 10", "m, 20", "G, 30", "tib, 40", "PB, 50"})
    void knowsUnits(String word, int bits) {
        assertThat(ByteUnits.bits(word)).containsExactly(bits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "ib", "kk", "ki", "bk", "mb ", " ", "%", "i"})
    void knowsNoOthers(String word) {
        assertThat(ByteUnits.bits(word)).isEmpty();
    }
}
