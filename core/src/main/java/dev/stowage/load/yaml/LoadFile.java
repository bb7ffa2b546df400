package dev.stowage.load.yaml;

import dev.stowage.problem.Checked;

/** The phases that a file goes through before another one takes parts of it. */
@FunctionalInterface
public interface LoadFile {
    /**
     * The tree of the file, its documents merged, with what the last of them replaces; bad when it cannot be read or
     * parsed, with the problem that says so.
     */
    Checked<Document> load(FileRef file);
}
