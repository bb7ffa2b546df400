package dev.stowage.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpLiteralTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "255.255.255.255",
                "::",
                "::1",
                "1::",
                "2001:db8::7",
                "1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:1.2.3.4",
                "::ffff:10.0.0.1",
                "ABCD::ef01",
                "1:2:3:4:5:6:7::"
            })
    void takesAddresses(String text) {
        assertThat(IpLiteral.matches(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2.3",
                "1.2.3.4.5",
                "256.0.0.1",
                "01.2.3.4",
                "1..3.4",
                "1.2.3.4 ",
                "+1.2.3.4",
                "localhost",
                ":",
                ":1",
                "1:",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "12345::",
                "g::",
                "1.2.3.4::",
                "::1.2.3.4:5",
                "[::1]",
                "fe80::1%eth0",
                "\u0661.2.3.4",
                "\uff11::"
            })
    void takesNothingElse(String text) {
        assertThat(IpLiteral.matches(text)).isFalse();
    }
}
