package dev.stowage.ecs;

import io.vavr.control.Option;

/** A volume of the task at a path of a container. */
public record Mount(String volume, String path, Option<Boolean> readOnly) {}
