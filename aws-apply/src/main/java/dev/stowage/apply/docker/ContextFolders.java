package dev.stowage.apply.docker;

import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folders that a context has: one for what it says, one for the keys of its endpoints. */
final class ContextFolders {
    private ContextFolders() {}

    /** Why one could not be removed; none when all are gone. */
    static Option<Problem> remove(Path contexts, String digest) {
        return Vector.of("meta", "tls")
                .map(kind -> contexts.resolve(kind).resolve(digest))
                .flatMap(ContextFolders::remove)
                .headOption();
    }

    private static Option<Problem> remove(Path folder) {
        try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
            return Option.none();
        } catch (IOException refused) {
            return Option.some(JsonFile.unwritable(folder));
        }
    }
}
