package dev.stowage.fix;

import dev.stowage.fix.Fixes.Fixed;
import dev.stowage.load.ComposeSource;
import dev.stowage.source.Files;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The disk as it would be with some files corrected. */
public record EditedFiles(Files disk, Map<Path, String> texts) implements Files {
    /** The same application with these files as they are after their corrections; they are named from where the program works. */
    public static ComposeSource in(ComposeSource source, Vector<Fixed> fixed) {
        Map<Path, String> texts = fixed.foldLeft(
                HashMap.empty(),
                (all, each) -> all.put(
                        source.workingDirectory()
                                .resolve(Files.path(each.file().name()))
                                .normalize(),
                        each.after()));
        return ComposeSource.builder()
                .from(source)
                .disk(new EditedFiles(source.disk(), texts))
                .build();
    }

    @Override
    public Reading read(Path file) {
        return texts.get(file.normalize())
                .<Reading>map(text -> Content.of(text.getBytes(StandardCharsets.UTF_8)))
                .getOrElse(() -> disk.read(file));
    }

    @Override
    public Reading read(Path file, long most) {
        return texts.containsKey(file.normalize()) ? Files.super.read(file, most) : disk.read(file, most);
    }

    @Override
    public Kind kind(Path path) {
        return disk.kind(path);
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
