package dev.stowage.ecs;

/** Processor and operating system, as ECS names them. */
public record Platform(String architecture, String system) {}
