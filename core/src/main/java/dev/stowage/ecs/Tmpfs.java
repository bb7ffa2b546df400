package dev.stowage.ecs;

import io.vavr.collection.Vector;

/** A file system in memory. */
public record Tmpfs(String path, long mebibytes, Vector<String> options) {}
