package dev.stowage.apply.stack;

import dev.stowage.value.LogicalId;

/**
 * A resource that a stack holds.
 *
 * @param type such as {@code AWS::ECS::Service}
 * @param physicalId the id that its service gave it: a name or an ARN, by its type
 */
public record StackResource(LogicalId id, String type, String physicalId) {}
