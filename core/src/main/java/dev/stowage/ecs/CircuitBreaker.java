package dev.stowage.ecs;

/** Gives up on a deployment whose tasks do not start, and goes back when {@code rollback} says so. */
public record CircuitBreaker(boolean rollback) {}
