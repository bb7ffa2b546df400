package dev.stowage.ecs;

import io.vavr.control.Option;

/** The directory that an access point shows, and how it is made when it does not exist. */
public record RootDirectory(String path, Option<Ownership> created) {}
