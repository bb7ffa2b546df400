package dev.stowage.ecs;

import dev.stowage.value.LogicalId;

/** A value that a deployed stack shows. */
public record Output(LogicalId id, String description, Text value) {}
