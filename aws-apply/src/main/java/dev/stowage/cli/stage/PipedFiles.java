package dev.stowage.cli.stage;

import dev.stowage.source.Files;
import io.vavr.Lazy;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The files of this machine with what is piped to the command, which is read once and only when it is asked for. */
record PipedFiles(Files disk, Lazy<Files.Reading> input) implements Files {
    /** At most {@code limit} bytes are taken from the input. */
    static PipedFiles of(Files disk, InputStream input, long limit) {
        return new PipedFiles(disk, Lazy.of(() -> read(input, limit)));
    }

    private static Reading read(InputStream input, long limit) {
        try {
            byte[] bytes = input.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
            return bytes.length > limit ? new TooLarge(limit) : Content.of(bytes);
        } catch (IOException failure) {
            return new Failed(Option.of(failure.getMessage()).getOrElse("the input failed"));
        }
    }

    @Override
    public Reading read(Path file) {
        return file.equals(STANDARD_INPUT) ? input.get() : disk.read(file);
    }

    @Override
    public Reading read(Path file, long most) {
        return file.equals(STANDARD_INPUT) ? Files.super.read(file, most) : disk.read(file, most);
    }

    @Override
    public Kind kind(Path path) {
        return path.equals(STANDARD_INPUT) ? Kind.FILE : disk.kind(path);
    }

    @Override
    public Vector<Path> list(Path directory, int most) {
        return disk.list(directory, most);
    }

    @Override
    public Option<Path> realPath(Path path) {
        return disk.realPath(path);
    }
}
