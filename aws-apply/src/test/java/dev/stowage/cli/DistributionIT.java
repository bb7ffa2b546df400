package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.print.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However the launcher is reached, and whatever archive it finds, it prints the result and nothing else. */
class DistributionIT {
    @TempDir
    Path folder;

    @Test
    void runsWhereItWasBuilt_withTheArchiveOfTheBuild() {
        Path cache = folder.resolve("cache");
        printsTheVersion(built().with("XDG_CACHE_HOME", cache.toString()));
        assertThat(cache).doesNotExist();
        assertThat(sharedClasses(built())).isTrue();
    }

    @Test
    void runsThroughSymbolicLinks() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("stowage"), launcher());
        Files.createDirectory(folder.resolve("bin"));
        Path relative = Files.createSymbolicLink(folder.resolve("bin/s"), Path.of("../stowage"));
        printsTheVersion(Distribution.at(link));
        printsTheVersion(Distribution.at(relative));
        Files.delete(link);
    }

    @Test
    void runsAsACopy_withAnArchiveOfTheUser() throws IOException {
        Path copy = copied(folder.resolve("copy"));
        Path cache = folder.resolve("the cache");
        Distribution moved = Distribution.at(copy.resolve("bin/stowage")).with("XDG_CACHE_HOME", cache.toString());
        printsTheVersion(moved);
        assertThat(archives(cache)).hasSize(1);
        printsTheVersion(moved);
        assertThat(sharedClasses(moved)).isTrue();
    }

    /** A JVM of version 17 maps the archive but takes no class of a path with spaces from it. */
    @Test
    void runsAsACopyInAFolderWithSpaces() throws IOException {
        Path copy = copied(folder.resolve("my tools"));
        Distribution moved = Distribution.at(copy.resolve("bin/stowage")).with("XDG_CACHE_HOME", folder.toString());
        printsTheVersion(moved);
        printsTheVersion(moved);
    }

    @Test
    void runsAsACopy_withoutAnArchive() throws IOException {
        Path copy = copied(folder.resolve("copy"));
        printsTheVersion(Distribution.at(copy.resolve("bin/stowage")));
        printsTheVersion(Distribution.at(copy.resolve("bin/stowage")).with("XDG_CACHE_HOME", "/proc/nothing"));
        printsTheVersion(Distribution.at(copy.resolve("bin/stowage"))
                .with("HOME", folder.toString())
                .with("STOWAGE_ARCHIVE", "off"));
        assertThat(archives(folder.resolve(".cache"))).isEmpty();
    }

    @Test
    void runsWithADamagedArchive() throws IOException {
        Path copy = copied(folder.resolve("copy"));
        Distribution moved = Distribution.at(copy.resolve("bin/stowage")).with("XDG_CACHE_HOME", folder.toString());
        printsTheVersion(moved);
        for (Path archive : archives(folder)) {
            Files.writeString(archive, "not an archive");
        }
        Distribution.Result result = moved.run(folder, "version");
        assertThat(result.out()).isEqualTo("stowage " + Version.text() + "\n");
    }

    @Test
    void saysWhatIsMissing_whenThereIsNoJava() {
        Distribution.Result result = built().with("JAVA_HOME", "/nowhere").run(folder, "version");
        assertThat(result.code()).isEqualTo(69);
        assertThat(result.err())
                .isEqualTo("stowage: JAVA_HOME is /nowhere, where no Java is; set it to Java 17 or newer\n");
    }

    @Test
    void keepsTheExitCodeAndTheWords() {
        Distribution.Result result = built().run(folder, "convert", "a b", "*");
        assertThat(result.code()).isEqualTo(64);
        assertThat(result.err()).startsWith("stowage: convert takes no argument, not a b\n");
    }

    private void printsTheVersion(Distribution distribution) {
        assertThat(distribution.run(folder, "version"))
                .isEqualTo(new Distribution.Result(0, "stowage " + Version.text() + "\n", ""));
    }

    /** Whether our own classes come from an archive. */
    private boolean sharedClasses(Distribution distribution) {
        return distribution
                .with("STOWAGE_JAVA_OPTIONS", "-Xlog:class+load=info:stdout")
                .run(folder, "version")
                .out()
                .lines()
                .anyMatch(line -> line.contains("dev.stowage.cli.Main source: shared objects file"));
    }

    private static Distribution built() {
        return Distribution.at(launcher());
    }

    private static Path launcher() {
        return Distribution.folder().resolve("bin/stowage");
    }

    /** A copy with new times, as {@code cp -r} makes it. */
    private static Path copied(Path target) throws IOException {
        try (Stream<Path> all = Files.walk(Distribution.folder())) {
            for (Path source : all.toList()) {
                Path copy = target.resolve(Distribution.folder().relativize(source));
                Files.createDirectories(copy.getParent());
                Files.copy(source, copy);
                assertThat(copy.toFile().setExecutable(Files.isExecutable(source)))
                        .isTrue();
            }
        }
        return target;
    }

    private static List<Path> archives(Path cache) throws IOException {
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(cache)) {
            return all.filter(path -> path.getFileName().toString().startsWith("stowage.")
                            && !path.toString().contains("/bin/"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }
}
