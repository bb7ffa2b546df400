package dev.stowage.compat;

import dev.stowage.fix.Fixes;
import dev.stowage.source.DiskFiles;
import dev.stowage.source.Files;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The disk as it would be with some files corrected. */
record EditedFiles(Files disk, Map<Path, String> texts) implements Files {
    private static final long LARGEST = 8 << 20;

    static EditedFiles of(Vector<Fixes.Fixed> fixed, Path folder) {
        return new EditedFiles(
                DiskFiles.upTo(LARGEST),
                fixed.foldLeft(
                        HashMap.empty(),
                        (texts, file) ->
                                texts.put(folder.resolve(file.file().name()).normalize(), file.after())));
    }

    @Override
    public Reading read(Path file) {
        return texts.get(file.normalize())
                .<Reading>map(text -> Content.of(text.getBytes(StandardCharsets.UTF_8)))
                .getOrElse(() -> disk.read(file));
    }

    @Override
    public Kind kind(Path path) {
        return disk.kind(path);
    }

    @Override
    public Option<Path> realPath(Path path) {
        return disk.realPath(path);
    }
}
