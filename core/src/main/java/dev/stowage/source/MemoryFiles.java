package dev.stowage.source;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A directory in memory, with files in it and below it; nothing else exists. */
public final class MemoryFiles implements Files {
    private final Path directory;
    private final Map<Path, byte[]> files;

    private MemoryFiles(Path directory, Map<Path, byte[]> files) {
        this.directory = directory;
        this.files = files;
    }

    /** Files of these texts, in UTF-8, by their names in the absolute directory. */
    public static Files ofTexts(Path directory, Map<String, String> texts) {
        return in(directory, texts.mapValues(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Files by their names in the absolute directory, or by a path of their own. */
    public static Files in(Path directory, Map<String, byte[]> files) {
        return new MemoryFiles(
                directory,
                HashMap.ofEntries(files.map(
                        file -> file.map1(name -> directory.resolve(name).normalize()))));
    }

    @Override
    public Reading read(Path file) {
        return files.get(file.normalize())
                .<Reading>map(Content::of)
                .getOrElse(() -> kind(file) == Kind.DIRECTORY ? new IsDirectory() : new Missing());
    }

    @Override
    public Kind kind(Path path) {
        Path normal = path.normalize();
        if (files.containsKey(normal)) {
            return Kind.FILE;
        }
        return directory.startsWith(normal) || files.keySet().exists(file -> file.startsWith(normal))
                ? Kind.DIRECTORY
                : Kind.MISSING;
    }

    @Override
    public Vector<Path> list(Path path, int most) {
        Path normal = path.normalize();
        Vector<Path> children = files.keySet()
                .toVector()
                .filter(file -> file.startsWith(normal) && !file.equals(normal))
                .map(file -> normal.resolve(normal.relativize(file).getName(0)))
                .distinct()
                .sorted();
        return children.size() > most ? Vector.empty() : children;
    }

    @Override
    public Option<Path> realPath(Path path) {
        return Option.when(kind(path) != Kind.MISSING, path.normalize());
    }
}
