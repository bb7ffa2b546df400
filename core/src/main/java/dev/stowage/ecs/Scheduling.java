package dev.stowage.ecs;

/** How many tasks ECS keeps of a service. */
public enum Scheduling {
    /** As many as are wanted. */
    REPLICA,
    /** One on every instance. */
    DAEMON
}
