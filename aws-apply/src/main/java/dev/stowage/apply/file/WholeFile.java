package dev.stowage.apply.file;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes a file so that nobody ever sees half of it: a new one takes the place of the old one, and where that fails the old
 * one is as it was. A link stays one, and the file keeps its owner and its permissions: where no new one can have these or
 * its place, since it is somebody else's, or mounted, or in a folder that takes no more, the old one itself is written to.
 */
public final class WholeFile {
    private WholeFile() {}

    /** A file that was not there is for its owner alone. */
    public static void replacePrivate(Path file, byte[] content) throws IOException {
        Path target = target(file);
        replace(target, content, () -> Files.createTempFile(folder(target), ".stowage-", ".tmp"));
    }

    /** A file that was not there is for whom the system's mask lets it be. */
    public static void replace(Path file, byte[] content) throws IOException {
        Path target = target(file);
        String name =
                ".stowage-" + Long.toUnsignedString(ThreadLocalRandom.current().nextLong()) + ".tmp";
        replace(target, content, () -> Files.createFile(folder(target).resolve(name)));
    }

    private static Path target(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    private static Path folder(Path file) {
        return file.resolveSibling(".");
    }

    /** Makes an empty file. */
    private interface Making {
        Path file() throws IOException;
    }

    private static void replace(Path target, byte[] content, Making making) throws IOException {
        if (!Files.exists(target)) {
            place(target, making.file(), content);
        } else if (!isCopyable(target) || !isReplaced(target, making.file(), content)) {
            Files.write(target, content);
        }
    }

    private static void place(Path target, Path fresh, byte[] content) throws IOException {
        try {
            Files.write(fresh, content);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static boolean isCopyable(Path target) {
        return Files.isReadable(target) && Files.isWritable(folder(target));
    }

    /** Whether the place could be taken; the old file is as it was where not. */
    private static boolean isReplaced(Path target, Path fresh, byte[] content) throws IOException {
        try {
            Files.copy(target, fresh, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            if (!access(target).equals(access(fresh))) {
                return false;
            }
            Files.write(fresh, content);
            return isMoved(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** A file that is mounted by itself, such as into a container, has a place that is never free. */
    private static boolean isMoved(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (FileSystemException taken) {
            return false;
        }
    }

    private record Access(UserPrincipal owner, GroupPrincipal group, Set<PosixFilePermission> permissions) {}

    /** Whose a file is, and who may do what with it; none where the file system does not know. */
    private static Option<Access> access(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Option.none();
        }
        PosixFileAttributes known = Files.readAttributes(file, PosixFileAttributes.class);
        return Option.some(new Access(known.owner(), known.group(), known.permissions()));
    }
}
