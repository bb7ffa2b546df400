package dev.stowage.compat;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A list of cases, one a line: the name, a colon, and why it differs. */
final class Differences {
    private Differences() {}

    static Set<String> read(Path file) throws IOException {
        return HashSet.ofAll(Vector.ofAll(Files.readAllLines(file))
                .reject(line -> line.isBlank() || line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(':'))));
    }
}
