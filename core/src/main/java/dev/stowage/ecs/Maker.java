package dev.stowage.ecs;

import dev.stowage.value.Dialect;

/** Which dialect of which version of this project made a template. */
public record Maker(Dialect dialect, String version) {}
