package dev.stowage.source;

import io.vavr.control.Option;
import java.nio.file.Path;

/** The port through which Load reads: the only thing it ever asks of the outside. Paths are absolute. */
public interface Files {
    Reading read(Path file);

    Kind kind(Path path);

    /** The path with its symbolic links followed; none when it does not exist. */
    Option<Path> realPath(Path path);

    /** What stands at a path. */
    enum Kind {
        FILE,
        DIRECTORY,
        OTHER,
        MISSING
    }

    /** How reading a file went. */
    sealed interface Reading {}

    /** The bytes of a file. */
    final class Content implements Reading {
        private final byte[] bytes;

        private Content(byte[] bytes) {
            this.bytes = bytes;
        }

        public static Content of(byte[] bytes) {
            return new Content(bytes.clone());
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    record Missing() implements Reading {}

    record IsDirectory() implements Reading {}

    record Forbidden() implements Reading {}

    /** The file has more bytes than the limit of the load. */
    record TooLarge(long limit) implements Reading {}

    /** Anything else, in the words of the system. */
    record Failed(String reason) implements Reading {}
}
