package dev.stowage.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosixPathTest {
    @ParameterizedTest
    @CsvSource({
        "'', .",
        "., .",
        "/, /",
        "//, /",
        "/.., /",
        "/../../a, /a",
        "a/.., .",
        "a/../.., ..",
        "../../a, ../../a",
        "/a/./b//c/, /a/b/c",
        "a/b/../c, a/c",
        ".../a, .../a"
    })
    void cleans(String path, String expected) {
        assertThat(PosixPath.clean(path)).isEqualTo(expected);
        assertThat(PosixPath.clean(expected)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'', a, a", "/run, a, /run/a", "/run, ../a, /a", "/run/secrets, ../../../a, /a", "., a, a", "/, a, /a"})
    void joins(String directory, String path, String expected) {
        assertThat(PosixPath.join(directory, path)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"/run/secrets, a, /run/secrets/a", "/run/secrets, /etc/../a/, /a", "/, .., /", "/run, ../etc/a, /etc/a"
    })
    void resolvesFromADirectory(String directory, String path, String expected) {
        assertThat(PosixPath.from(directory, path)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"/a/b/c, /a/b, c", "/a, /, a", "/, /, ''"})
    void takesApart(String path, String directory, String name) {
        assertThat(PosixPath.directory(path)).isEqualTo(directory);
        assertThat(PosixPath.name(path)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"/a/b, /a, true", "/a, /, true", "/a, /a, false", "/ab, /a, false", "/a, /a/b, false"})
    void tellsWhatIsBelowADirectory(String path, String directory, boolean below) {
        assertThat(PosixPath.isBelow(path, directory)).isEqualTo(below);
    }
}
