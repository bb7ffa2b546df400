package dev.stowage.lint;

import dev.stowage.cfn.Template;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where tests leave templates for the linter: each in a folder of its own below {@code target/templates}. The linter runs
 * after the unit tests, so these may leave some as well; a template costs about a second.
 */
public final class TemplateFolder {
    private static final Path ALL = Path.of("target", "templates");
    private static final String SUFFIX = ".json";

    private final Path folder;

    private TemplateFolder(Path folder) {
        this.folder = folder;
    }

    /** An empty folder of this name: what an earlier build left in it is removed. */
    public static TemplateFolder fresh(String name) {
        Path folder = ALL.resolve(name);
        files(folder).forEach(TemplateFolder::delete);
        return new TemplateFolder(folder);
    }

    /** Leaves a template under a name that is a file name without its end. */
    public void put(String name, Template template) {
        put(name, Format.JSON.render(template));
    }

    void put(String name, String template) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + SUFFIX), template);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every template that is left, by any test. */
    static Vector<Path> all() {
        return files(ALL);
    }

    private static Vector<Path> files(Path below) {
        if (!Files.isDirectory(below)) {
            return Vector.empty();
        }
        try (Stream<Path> files = Files.walk(below)) {
            return Vector.ofAll(
                    files.filter(file -> file.toString().endsWith(SUFFIX)).sorted());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
