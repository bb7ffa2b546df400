package dev.stowage.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.load.contents.Contents;
import dev.stowage.load.contents.HostPath;
import dev.stowage.source.DiskFiles;
import dev.stowage.source.Files;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files Load opens, and how much of them it reads. */
class ReadFilesTest {
    private static final int LARGE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void opensNoFileForItsContents_whereTheyAreLeftOut() throws IOException {
        write();
        Disk disk = new Disk(new ArrayList<>());

        assertThat(contents(disk, LoadPhase.CONTENTS)).isEqualTo(Contents.NONE);
        assertThat(disk.read).noneMatch(name -> name.endsWith(".txt"));
    }

    @Test
    void readsOfAMountedFileWhatAConfigCanHold_andNoneOutsideOfTheProject() throws IOException {
        write();
        Disk disk = new Disk(new ArrayList<>());

        assertThat(contents(disk).hostPaths().values().map(HostPath::kind))
                .containsExactly(HostPath.Kind.SMALL_TEXT, HostPath.Kind.OTHER, HostPath.Kind.OTHER);
        assertThat(disk.read).contains("secret.txt", "small.txt up to 32768", "large.txt up to 32768");
        assertThat(disk.read).noneMatch(name -> name.startsWith("outside.txt"));
        assertThat(DiskFiles.upTo(LARGE).read(folder.resolve("app/large.txt"), 9))
                .isEqualTo(new Files.TooLarge(9));
        assertThat(DiskFiles.upTo(9).read(folder.resolve("app/large.txt"), LARGE))
                .isEqualTo(new Files.TooLarge(9));
    }

    private void write() throws IOException {
        Path app = java.nio.file.Files.createDirectory(folder.resolve("app"));
        java.nio.file.Files.writeString(app.resolve("compose.yaml"), """
                services:
                  web:
                    image: nginx
                    secrets: [key]
                    volumes: ["./small.txt:/a", "./large.txt:/b", "../outside.txt:/c"]
                secrets: {key: {file: secret.txt}}
                """);
        java.nio.file.Files.writeString(app.resolve("small.txt"), "small");
        java.nio.file.Files.writeString(app.resolve("large.txt"), "x".repeat(LARGE));
        java.nio.file.Files.writeString(app.resolve("secret.txt"), "secret");
        java.nio.file.Files.writeString(folder.resolve("outside.txt"), "outside");
    }

    private Contents contents(Disk disk, LoadPhase... without) {
        ComposeSource source = ComposeSource.builder()
                .from(ComposeSource.directory(folder.resolve("app")))
                .addWithout(without)
                .disk(disk)
                .build();
        return Stowage.load(source)
                .getOrElseThrow(problems -> new AssertionError(problems.toString()))
                .contents();
    }

    /** The disk, and what is read of it. */
    private record Disk(List<String> read) implements Files {
        private static final DiskFiles ALL = DiskFiles.upTo(8L << 20);

        @Override
        public Reading read(Path file) {
            read.add(file.getFileName().toString());
            return ALL.read(file);
        }

        @Override
        public Reading read(Path file, long most) {
            read.add(file.getFileName() + " up to " + most);
            return ALL.read(file, most);
        }

        @Override
        public Kind kind(Path path) {
            return ALL.kind(path);
        }

        @Override
        public Vector<Path> list(Path directory, int most) {
            return ALL.list(directory, most);
        }

        @Override
        public Option<Path> realPath(Path path) {
            return ALL.realPath(path);
        }
    }
}
