package dev.stowage.wholeschema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of this test. */
final class Folders {
    private Folders() {}

    /** Makes a folder, and removes what was in it. */
    static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path path : below(folder)) {
            Files.delete(path);
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
