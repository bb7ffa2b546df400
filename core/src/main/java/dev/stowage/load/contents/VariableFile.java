package dev.stowage.load.contents;

import dev.stowage.load.yaml.FileRef;
import dev.stowage.problem.Checked;
import dev.stowage.value.Variables;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;

/** How the variables of a file are read: the seam between this room and the grammars of such files. */
@FunctionalInterface
public interface VariableFile {
    /**
     * The variables in the order of the file. {@code format} is as in {@code env_file}, none for the usual grammar; what
     * values refer to is looked up in {@code lookup}, then in the file itself.
     */
    Checked<LinkedHashMap<String, String>> read(FileRef file, Option<String> format, Variables lookup);
}
