package dev.stowage.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.source.Files.Kind;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files in memory and those on disk have in common. */
class FilesTest {
    private static final Map<String, String> TEXTS =
            HashMap.of("compose.yaml", "a", "conf/a.conf", "b", "conf/b/c.conf", "c");

    @TempDir
    Path directory;

    private Vector<Files> both = Vector.empty();

    @BeforeEach
    void write() throws IOException {
        for (String name : TEXTS.keySet()) {
            Path file = directory.resolve(name);
            java.nio.file.Files.createDirectories(file.getParent());
            java.nio.file.Files.writeString(file, TEXTS.get(name).get());
        }
        both = Vector.of(DiskFiles.upTo(1000), MemoryFiles.ofTexts(directory, TEXTS));
    }

    @Test
    void listTheEntriesOfADirectory_ifTheyAreNotTooMany() {
        assertThat(both).allSatisfy(files -> {
            assertThat(files.list(directory, 2))
                    .containsExactly(directory.resolve("compose.yaml"), directory.resolve("conf"));
            assertThat(files.list(directory.resolve("conf"), 2))
                    .containsExactly(directory.resolve("conf/a.conf"), directory.resolve("conf/b"));
            assertThat(files.list(directory, 1)).isEmpty();
            assertThat(files.list(directory.resolve("compose.yaml"), 2)).isEmpty();
            assertThat(files.list(directory.resolve("nothing"), 2)).isEmpty();
        });
    }

    @Test
    void tellWhatIsThere() {
        assertThat(both).allSatisfy(files -> {
            assertThat(files.kind(directory.resolve("conf"))).isEqualTo(Kind.DIRECTORY);
            assertThat(files.kind(directory.resolve("conf/../compose.yaml"))).isEqualTo(Kind.FILE);
            assertThat(files.kind(directory.resolve("nothing"))).isEqualTo(Kind.MISSING);
            assertThat(files.read(directory.resolve("conf"))).isInstanceOf(Files.IsDirectory.class);
            assertThat(files.read(directory.resolve("nothing"))).isInstanceOf(Files.Missing.class);
        });
    }
}
