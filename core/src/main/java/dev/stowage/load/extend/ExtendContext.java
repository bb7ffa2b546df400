package dev.stowage.load.extend;

import dev.stowage.load.resolve.Base;
import dev.stowage.load.resolve.FileReference;
import dev.stowage.load.yaml.Document;
import dev.stowage.load.yaml.FileRef;
import dev.stowage.problem.Checked;
import dev.stowage.source.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * What a document needs to extend services of other files.
 *
 * @param file the absolute path of the file that the document stands in
 * @param directory the absolute project directory: relative files start there, and taken-in paths become relative to it
 * @param home where {@code ~} leads
 * @param files asked what stands under a name
 * @param load the tree of another file: parsed, interpolated, its documents merged, unique and canonical; without
 *     includes, defaults and a check of its shape; bad when it cannot be read or parsed, with the problem that says so
 */
public record ExtendContext(
        Path file, Path directory, String home, Files files, Function<FileRef, Checked<Document>> load) {
    FileReference references() {
        return new FileReference(directory, files);
    }

    Base baseOf(Path other) {
        Path own = other.getParent();
        return Base.seenFrom(directory, own == null ? other : own, home, files);
    }
}
