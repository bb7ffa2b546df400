package dev.stowage.source;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files of this machine. */
public final class DiskFiles implements Files {
    private final long limit;

    private DiskFiles(long limit) {
        this.limit = limit;
    }

    /** Files of at most {@code limit} bytes; larger ones are not read. */
    public static DiskFiles upTo(long limit) {
        return new DiskFiles(limit);
    }

    @Override
    public Reading read(Path file) {
        return atMost(file, limit);
    }

    @Override
    public Reading read(Path file, long most) {
        return atMost(file, Math.min(most, limit));
    }

    private Reading atMost(Path file, long most) {
        if (file.equals(STANDARD_INPUT)) {
            return new Failed("nothing is piped in");
        }
        if (kind(file) == Kind.DIRECTORY) {
            return new IsDirectory();
        }
        try (InputStream in = java.nio.file.Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
            return bytes.length > most ? new TooLarge(most) : Content.of(bytes);
        } catch (IOException failure) {
            return failed(failure);
        }
    }

    private static Reading failed(IOException failure) {
        if (failure instanceof NoSuchFileException || failure instanceof NotDirectoryException) {
            return new Missing();
        }
        return failure instanceof AccessDeniedException ? new Forbidden() : new Failed(reason(failure));
    }

    private static String reason(IOException failure) {
        return Option.of(failure.getMessage()).getOrElse("input or output failed");
    }

    @Override
    public Kind kind(Path path) {
        if (java.nio.file.Files.isRegularFile(path)) {
            return Kind.FILE;
        }
        if (java.nio.file.Files.isDirectory(path)) {
            return Kind.DIRECTORY;
        }
        return java.nio.file.Files.exists(path) ? Kind.OTHER : Kind.MISSING;
    }

    @Override
    public Vector<Path> list(Path directory, int most) {
        try (Stream<Path> inside = java.nio.file.Files.list(directory)) {
            Vector<Path> some = Vector.ofAll(inside.limit(most + 1L).sorted().toList());
            return some.size() > most ? Vector.empty() : some;
        } catch (IOException | UncheckedIOException unknown) {
            return Vector.empty();
        }
    }

    @Override
    public Option<Path> realPath(Path path) {
        try {
            return Option.some(path.toRealPath());
        } catch (IOException missing) {
            return Option.none();
        }
    }
}
