package dev.stowage.load;

import dev.stowage.load.yaml.FileRef;
import dev.stowage.value.Environment;
import io.vavr.collection.Vector;
import java.nio.file.Path;

/**
 * What the phases of one load refer to: of the project itself, or of a part that it includes.
 *
 * @param directory what relative paths are relative to
 * @param variables what {@code ${NAME}} is looked up in
 * @param chain the files being included, outermost first; empty for the project itself
 * @param inclusions what this load has included so far
 */
record Scope(Path directory, Environment variables, Vector<FileRef> chain, Inclusions inclusions) {}
