package dev.stowage.apply.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void keepsThePermissionsOfWhatItReplaces() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        WholeFile.replace(file, NEW);
        assertThat(file).hasContent("new");
        assertThat(permissions(file)).isEqualTo("rw-r-----");
        WholeFile.replacePrivate(file, NEW);
        assertThat(permissions(file)).isEqualTo("rw-r-----");
    }

    @Test
    void makesAFileAsTheSystemDoes_orForItsOwnerAlone() throws IOException {
        Path usual = Files.createFile(folder.resolve("usual"));
        WholeFile.replace(folder.resolve("shown"), NEW);
        WholeFile.replacePrivate(folder.resolve("own"), NEW);
        assertThat(permissions(folder.resolve("shown"))).isEqualTo(permissions(usual));
        assertThat(permissions(folder.resolve("own"))).isEqualTo("rw-------");
    }

    /** For whom may do all, the folder takes one. */
    @Test
    void writesToTheFileItself_whereItsFolderTakesNoNewOne() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Path file = Files.writeString(closed.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            WholeFile.replace(link, NEW);
            assertThat(file).hasContent("new");
            assertThat(link).isSymbolicLink();
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void leavesNothingBehindWhereItFails() throws IOException {
        Path directory = folder.resolve("directory");
        Path below = Files.createDirectories(directory.resolve("below"));
        assertThatThrownBy(() -> WholeFile.replace(directory, NEW)).isInstanceOf(IOException.class);
        assertThat(folder.toFile().list()).containsExactly("directory");
        assertThat(below).exists();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
