package dev.stowage.ecs;

import io.vavr.collection.Vector;

/** A device of the instance that a container sees at a path; permissions are {@code read}, {@code write}, {@code mknod}. */
public record HostDevice(String hostPath, String path, Vector<String> permissions) {}
