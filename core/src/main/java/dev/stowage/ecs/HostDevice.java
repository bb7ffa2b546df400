package dev.stowage.ecs;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A device of the instance in a container, at the same path unless another is given; the permissions are {@code read},
 * {@code write} and {@code mknod}, none for all.
 */
public record HostDevice(String hostPath, Option<String> path, Vector<String> permissions) {}
