package dev.stowage.ecs;

/** A policy that belongs to one role. */
public record InlinePolicy(String name, PolicyDocument document) {}
