package dev.stowage.source;

import io.vavr.control.Option;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The port through which Load reads: the only thing it ever asks of the outside. Paths are absolute, but for {@link
 * #STANDARD_INPUT}.
 */
public interface Files {
    /** Not a file: what is piped to the program. */
    Path STANDARD_INPUT = Path.of("-");

    /** The path of this text. What no path can hold, such as a zero byte, is replaced: then nothing stands there. */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            return Path.of(text.replaceAll("[\\x00-\\x1F<>:\"|?*]", "\uFFFD"));
        }
    }

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
    sealed interface Reading {
        /** Why there are no bytes, to go on after the name of the file; none when there are. */
        Option<String> failure();
    }

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

        @Override
        public Option<String> failure() {
            return Option.none();
        }
    }

    record Missing() implements Reading {
        @Override
        public Option<String> failure() {
            return Option.some("does not exist");
        }
    }

    record IsDirectory() implements Reading {
        @Override
        public Option<String> failure() {
            return Option.some("is a directory");
        }
    }

    record Forbidden() implements Reading {
        @Override
        public Option<String> failure() {
            return Option.some("may not be read: permission denied");
        }
    }

    /** The file has more bytes than the limit of the load. */
    record TooLarge(long limit) implements Reading {
        @Override
        public Option<String> failure() {
            return Option.some("has more than " + limit + " bytes");
        }
    }

    /** Anything else, in the words of the system. */
    record Failed(String reason) implements Reading {
        @Override
        public Option<String> failure() {
            return Option.some("cannot be read: " + reason);
        }
    }
}
