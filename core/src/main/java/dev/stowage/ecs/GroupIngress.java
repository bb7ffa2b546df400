package dev.stowage.ecs;

import dev.stowage.value.LogicalId;

/** A rule added to a security group from outside. */
public record GroupIngress(LogicalId id, Text group, Ingress rule) {}
