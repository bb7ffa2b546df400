package dev.stowage.ecs;

/** A label on a resource. */
public record Tag(String key, String value) {}
