package dev.stowage.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DigitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "0080", "123456789012345678901"})
    void takesDigitsOnly(String text) {
        assertThat(Digits.only(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1 ", "1.0", "8o", "٣", "/", ":"})
    void refusesEverythingElse(String text) {
        assertThat(Digits.only(text)).isFalse();
    }

    @Test
    void endsWhereDigitsEnd() {
        assertThat(Digits.end("a12b", 1)).isEqualTo(3);
        assertThat(Digits.end("a12", 1)).isEqualTo(3);
        assertThat(Digits.end("a12b", 0)).isZero();
        assertThat(Digits.end("a", 2)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "80,80", "0080,80", "65535,65535"})
    void readsPorts(String text, int number) {
        assertThat(Port.parse(text)).isEqualTo(Option.some(new Port(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "65536", "-1", "80/tcp", "http", "1234567890123456789012345678"})
    void readsNoPortFromAnythingElse(String text) {
        assertThat(Port.parse(text)).isEmpty();
    }
}
