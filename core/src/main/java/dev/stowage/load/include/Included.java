package dev.stowage.load.include;

import dev.stowage.load.yaml.FileRef;
import dev.stowage.value.Environment;
import io.vavr.collection.Vector;
import java.nio.file.Path;

/**
 * One entry of {@code include}: a project to load.
 *
 * @param files the files that are merged, in order, at least one
 * @param directory its absolute project directory
 * @param variables what its {@code ${NAME}} are looked up in
 * @param chain the files being loaded, outermost first; the one that has this entry is the last
 */
public record Included(Vector<FileRef> files, Path directory, Environment variables, Vector<FileRef> chain) {}
