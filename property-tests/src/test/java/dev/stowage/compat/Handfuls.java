package dev.stowage.compat;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Cases a few at a time, of which a run of some reads nothing of the others: for profile {@code mutation}, which for every
 * change that it makes runs the tests that come by the changed line. Starting a test takes longer than a case.
 */
final class Handfuls {
    static final Path ROOT = Path.of(System.getProperty("stowage.root", ".."));
    private static final int HANDFUL = 8;
    private static final Path RESOURCES = ROOT.resolve("property-tests/src/test/resources");

    private Handfuls() {}

    interface Check {
        void of(Path folder) throws IOException;
    }

    /** One test for each handful, up to its first case that fails. */
    static Stream<DynamicTest> tests(Vector<Path> folders, Check check) {
        return folders.grouped(HANDFUL)
                .map(some -> DynamicTest.dynamicTest(some.head().getFileName() + " and so on", () -> run(some, check)))
                .toJavaStream();
    }

    private static void run(Vector<Path> folders, Check check) throws IOException {
        for (Path folder : folders) {
            check.of(folder);
        }
    }

    /** The cases of a kind that are not listed as different. */
    static Vector<Path> agreeing(String kind, String differences) {
        Listed differing = Listed.in(RESOURCES.resolve("compat").resolve(differences));
        return folders(RESOURCES.resolve("cases").resolve(kind))
                .filter(folder -> Files.exists(folder.resolve("case.yaml")))
                .reject(folder -> differing.names(folder.getFileName().toString()));
    }

    static Vector<Path> folders(Path root) {
        try (Stream<Path> all = Files.list(root)) {
            return Vector.ofAll(all.sorted().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
