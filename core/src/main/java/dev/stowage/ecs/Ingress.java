package dev.stowage.ecs;

/** One way into a security group. */
public record Ingress(TrafficSource source, Traffic traffic, String description) {}
