package dev.stowage.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceNameTest {
    @ParameterizedTest
    @CsvSource({
        "front-tier, Fronttier",
        "a, A",
        "_a.B-9, AB9",
        "9lives, 9lives",
        "'', ''",
        "---, ''",
        "caf\u00e9, Caf",
        "\u0131x, X"
    })
    void keepsLettersAndDigits(String name, String expected) {
        assertThat(ResourceName.of(name)).hasToString(expected);
        assertThat(ResourceName.of(new ServiceName(name))).hasToString(expected);
    }

    @Test
    void beginsLogicalIds() {
        assertThat(ResourceName.of(new NetworkName("front-tier")).id("Network"))
                .isEqualTo(new LogicalId("FronttierNetwork"));
    }
}
