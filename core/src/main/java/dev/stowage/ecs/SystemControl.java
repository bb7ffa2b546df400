package dev.stowage.ecs;

/** A kernel parameter of the network namespace. */
public record SystemControl(String name, String value) {}
