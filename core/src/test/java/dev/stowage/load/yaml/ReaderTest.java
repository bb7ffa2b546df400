package dev.stowage.load.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.source.DiskFiles;
import dev.stowage.source.Files;
import dev.stowage.source.Limits;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReaderTest {
    @Test
    void namesAFileFromWhereTheUserStands() {
        assertThat(name("/home/ann/shop", "/home/ann/shop/db/compose.yaml")).isEqualTo("db/compose.yaml");
        assertThat(name("/home/ann/shop", "/home/ann/other/compose.yaml")).isEqualTo("../other/compose.yaml");
        assertThat(name("/home/ann/shop", "/home/ann/shop")).isEqualTo(".");
    }

    @Test
    void namesAFileFarAwayByItsWholePath() {
        assertThat(name("/home/ann/shop", "/etc/compose.yaml")).isEqualTo("/etc/compose.yaml");
    }

    @Test
    void namesTheStandardInput() {
        assertThat(name("/home", Files.STANDARD_INPUT.toString())).isEqualTo("<stdin>");
    }

    private static String name(String workingDirectory, String file) {
        return new Reader(DiskFiles.upTo(1), Path.of(workingDirectory), Limits.defaults()).name(Path.of(file));
    }
}
