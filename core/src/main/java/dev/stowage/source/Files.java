package dev.stowage.source;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The port through which Load reads files, its only access to the outside. Paths are absolute, except for {@link
 * #STANDARD_INPUT}. An implementation returns failures as values; whatever it throws passes through the stage.
 */
public interface Files {
    /** Stands for standard input, in place of a file. */
    Path STANDARD_INPUT = Path.of("-");

    /** The longest path, in characters: no system has longer ones (Microsoft Learn, "Maximum Path Length Limitation"). */
    int LONGEST_PATH = 32_767;

    /**
     * The path of this text. Characters that no path can contain, such as a zero byte, or that the locale of the process
     * does not know, are replaced, so that the path leads to no file.
     */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            return Path.of(text.replaceAll("[^ -~]|[<>:\"|?*]", "%"));
        }
    }

    /** The content of a file, or why it cannot be read. */
    Reading read(Path file);

    /** The content of a file of at most {@code most} bytes; of a larger one {@link TooLarge}. */
    default Reading read(Path file, long most) {
        return read(file)
                .<Reading>fold(content -> content.size() > most ? new TooLarge(most) : content, failure -> failure);
    }

    /** The kind of file at a path, links followed. */
    Kind kind(Path path);

    /** The path with its symbolic links followed; none when it does not exist. */
    Option<Path> realPath(Path path);

    /** The entries of a directory, by name; none if there are more than {@code most}, or they cannot be read. */
    default Vector<Path> list(Path directory, int most) {
        return Vector.empty();
    }

    /** What is at a path. */
    enum Kind {
        FILE,
        DIRECTORY,
        OTHER,
        MISSING
    }

    /** The result of reading a file. */
    sealed interface Reading {
        <R> R fold(Function<Content, R> content, Function<Failure, R> failure);
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

        /** In bytes. */
        public int size() {
            return bytes.length;
        }

        @Override
        public <R> R fold(Function<Content, R> content, Function<Failure, R> failure) {
            return content.apply(this);
        }
    }

    /** Why there are no bytes. */
    sealed interface Failure extends Reading {
        /** A predicate to follow the name of the file: {@code does not exist}. */
        String reason();

        /** One function per kind, the kinds in the order in which they are declared. */
        <R> R fold(Causes<R> causes);

        @Override
        default <R> R fold(Function<Content, R> content, Function<Failure, R> failure) {
            return failure.apply(this);
        }
    }

    /** What to do with each kind of failure. */
    record Causes<R>(
            Function<Missing, R> missing,
            Function<IsDirectory, R> isDirectory,
            Function<Forbidden, R> forbidden,
            Function<TooLarge, R> tooLarge,
            Function<Failed, R> failed) {}

    record Missing() implements Failure {
        @Override
        public String reason() {
            return "does not exist";
        }

        @Override
        public <R> R fold(Causes<R> causes) {
            return causes.missing().apply(this);
        }
    }

    record IsDirectory() implements Failure {
        @Override
        public String reason() {
            return "is a directory";
        }

        @Override
        public <R> R fold(Causes<R> causes) {
            return causes.isDirectory().apply(this);
        }
    }

    record Forbidden() implements Failure {
        @Override
        public String reason() {
            return "may not be read: permission denied";
        }

        @Override
        public <R> R fold(Causes<R> causes) {
            return causes.forbidden().apply(this);
        }
    }

    /** The file has more bytes than the limit of the load. */
    record TooLarge(long limit) implements Failure {
        @Override
        public String reason() {
            return "has more than " + limit + " bytes";
        }

        @Override
        public <R> R fold(Causes<R> causes) {
            return causes.tooLarge().apply(this);
        }
    }

    /** Any other failure, with the message of the operating system. */
    record Failed(String message) implements Failure {
        @Override
        public String reason() {
            return "cannot be read: " + message;
        }

        @Override
        public <R> R fold(Causes<R> causes) {
            return causes.failed().apply(this);
        }
    }
}
