package dev.stowage.cli.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.source.Files;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PipedFilesTest {
    private static final Files.Reading TOO_LARGE = new Files.TooLarge(10);

    @Test
    void readsNoMoreOfAFileThanIsAskedFor() {
        Files piped = PipedFiles.of(new Bounded(), new ByteArrayInputStream(new byte[20]), 100);
        assertThat(piped.read(Path.of("/large"), 10)).isSameAs(TOO_LARGE);
        assertThat(piped.read(Files.STANDARD_INPUT, 10)).isEqualTo(TOO_LARGE);
    }

    /** Says that it reads files as a whole by failing. */
    private record Bounded() implements Files {
        @Override
        public Reading read(Path file) {
            throw new AssertionError("reads all of " + file);
        }

        @Override
        public Reading read(Path file, long most) {
            return TOO_LARGE;
        }

        @Override
        public Kind kind(Path path) {
            return Kind.FILE;
        }

        @Override
        public Option<Path> realPath(Path path) {
            return Option.some(path);
        }
    }
}
