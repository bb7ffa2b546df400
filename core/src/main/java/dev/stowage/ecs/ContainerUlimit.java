package dev.stowage.ecs;

/** A limit on what a process may use. */
public record ContainerUlimit(String name, long soft, long hard) {}
