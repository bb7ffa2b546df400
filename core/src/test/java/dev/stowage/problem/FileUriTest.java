package dev.stowage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileUriTest {
    @ParameterizedTest
    @CsvSource({
        "compose.yaml, compose.yaml",
        "/shop/compose.yaml, file:///shop/compose.yaml",
        "sub\\a.yaml, sub/a.yaml",
        "a b#c?.yaml, a%20b%23c%3F.yaml",
        "100%.yaml, 100%25.yaml",
        "caf\u00e9.yaml, caf%C3%A9.yaml",
        "\u6587.yaml, %E6%96%87.yaml",
        "a-b_c~d.e, a-b_c~d.e"
    })
    void encodesNames(String name, String uri) {
        assertThat(FileUri.of(name)).isEqualTo(uri);
    }
}
