package dev.stowage.validate;

import dev.stowage.source.Files;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A disk with one folder that holds these texts. */
public record FilesInMemory(Path folder, Map<String, String> texts) implements Files {
    @Override
    public Reading read(Path file) {
        return text(file)
                .<Reading>map(text -> Content.of(text.getBytes(StandardCharsets.UTF_8)))
                .getOrElse(new Missing());
    }

    @Override
    public Kind kind(Path path) {
        if (folder.startsWith(path)) {
            return Kind.DIRECTORY;
        }
        return text(path).isDefined() ? Kind.FILE : Kind.MISSING;
    }

    @Override
    public Option<Path> realPath(Path path) {
        return Option.when(kind(path) != Kind.MISSING, path);
    }

    private Option<String> text(Path file) {
        return file.startsWith(folder) ? texts.get(folder.relativize(file).toString()) : Option.none();
    }
}
