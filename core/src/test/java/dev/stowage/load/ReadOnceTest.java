package dev.stowage.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.source.DiskFiles;
import dev.stowage.source.Files;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that a service names is read for it once. */
class ReadOnceTest {
    @TempDir
    private Path folder;

    @Test
    void readsEnvFilesOnce() throws IOException {
        java.nio.file.Files.writeString(folder.resolve("web.env"), "A=1\nB\n");
        java.nio.file.Files.writeString(
                folder.resolve("compose.yaml"), "services: {web: {image: nginx, env_file: web.env}}");
        Counting disk = new Counting();
        assertThat(Loader.load(ComposeSource.builder()
                        .from(ComposeSource.directory(folder))
                        .disk(disk)
                        .build()))
                .isNotEmpty();
        assertThat(disk.read).filteredOn(file -> file.endsWith("web.env")).hasSize(1);
    }

    private static final class Counting implements Files {
        private final Files disk = DiskFiles.upTo(1 << 20);
        private final List<Path> read = new ArrayList<>();

        @Override
        public Reading read(Path file) {
            read.add(file);
            return disk.read(file);
        }

        @Override
        public Kind kind(Path path) {
            return disk.kind(path);
        }

        @Override
        public Option<Path> realPath(Path path) {
            return disk.realPath(path);
        }
    }
}
