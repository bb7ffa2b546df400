package dev.stowage.ecs;

/** A container that has to reach a state first. */
public record ContainerDependency(String container, ContainerCondition condition) {}
