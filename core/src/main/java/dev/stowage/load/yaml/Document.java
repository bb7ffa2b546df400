package dev.stowage.load.yaml;

import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;

/**
 * One YAML document: its root, a mapping or bad, and the paths that {@code !reset} or {@code !override} take away from
 * what the document is merged over.
 */
public record Document(Node root, Vector<AttributePath> replaced) {}
