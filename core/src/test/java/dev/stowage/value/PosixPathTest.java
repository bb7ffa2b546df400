package dev.stowage.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosixPathTest {
    @ParameterizedTest
    @CsvSource({
        "'', .",
        "., .",
        "a//b/./c/, a/b/c",
        "a/../b, b",
        "a/.., .",
        "../../a, ../../a",
        "a/../../b, ../b",
        "/, /",
        "/../a, /a",
        "/a/../../b, /b"
    })
    void givesTheShortestPathOfTheSameMeaning(String path, String clean) {
        assertThat(PosixPath.clean(path)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({"/run, ../etc, /etc", "'', a, a", "data, ./x, data/x"})
    void joinsAPathToItsDirectory(String directory, String path, String joined) {
        assertThat(PosixPath.join(directory, path)).isEqualTo(joined);
    }
}
