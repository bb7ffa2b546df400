package dev.stowage.ecs;

import dev.stowage.value.Port;

/** A port of a container that a target group serves. */
public record ServiceTarget(String container, Port port, Text targetGroup) {}
