package dev.stowage.ecs;

/** The state that one container of a task waits for in another. */
public enum ContainerCondition {
    START,
    SUCCESS,
    HEALTHY
}
