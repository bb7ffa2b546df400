package dev.stowage.load.yaml;

import dev.stowage.source.Span;
import io.vavr.control.Option;
import java.nio.file.Path;

/** A file to load, as an absolute path, and the text that names it, where there is one. */
public record FileRef(Path path, Option<Span> from) {
    public static FileRef of(Path path, Span from) {
        return new FileRef(path, Option.some(from));
    }
}
