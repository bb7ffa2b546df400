package dev.stowage.apply.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes a file so that nobody ever sees half of it: a new one takes the place of the old one, and where that fails the old
 * one is as it was. A link stays one, and the file keeps its owner and its permissions.
 */
public final class WholeFile {
    private WholeFile() {}

    /** A file that was not there is for its owner alone. */
    public static void replacePrivate(Path file, byte[] content) throws IOException {
        Path target = target(file);
        replace(target, Files.createTempFile(folder(target), ".stowage-", ".tmp"), content);
    }

    /** A file that was not there is for whom the system's mask lets it be. */
    public static void replace(Path file, byte[] content) throws IOException {
        Path target = target(file);
        String name =
                ".stowage-" + Long.toUnsignedString(ThreadLocalRandom.current().nextLong()) + ".tmp";
        replace(target, Files.createFile(folder(target).resolve(name)), content);
    }

    private static Path target(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    private static Path folder(Path file) {
        return file.resolveSibling(".");
    }

    private static void replace(Path target, Path fresh, byte[] content) throws IOException {
        try {
            if (Files.exists(target)) {
                Files.copy(target, fresh, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.write(fresh, content);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
