package dev.stowage.load.envfile;

import dev.stowage.load.dotenv.FileVariables;
import dev.stowage.load.dotenv.Grammar;
import dev.stowage.load.yaml.FileRef;
import dev.stowage.problem.Checked;
import dev.stowage.value.Variables;
import io.vavr.collection.LinkedHashMap;

/** How the variables of a file are read: the seam between this package and the grammars of such files. */
@FunctionalInterface
public interface VariableFile {
    /**
     * The variables in the order of the file, after those that were read {@code before}; what values refer to is looked
     * up in {@code lookup}, then in both.
     */
    Checked<FileVariables> read(FileRef file, Grammar grammar, Variables lookup, LinkedHashMap<String, String> before);
}
