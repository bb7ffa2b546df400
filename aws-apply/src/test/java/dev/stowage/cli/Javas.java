package dev.stowage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Javas of this machine that the command runs on. */
final class Javas {
    private Javas() {}

    /** The one that runs the tests. */
    static Path own() {
        return Path.of(System.getProperty("java.home"));
    }

    /** Those that are installed beside it, if any. */
    static List<Path> others() throws IOException {
        try (Stream<Path> all = Files.list(own().getParent())) {
            return all.filter(home -> Files.isExecutable(home.resolve("bin/java")) && !Files.isSymbolicLink(home))
                    .filter(home -> !home.equals(own()) && isNewEnough(home))
                    .toList();
        }
    }

    private static boolean isNewEnough(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.anyMatch(line -> line.matches("JAVA_VERSION=\"(1[7-9]|[2-9]\\d).*"));
        } catch (IOException unknown) {
            return false;
        }
    }
}
