package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;

/**
 * A task that runs once in a deployment: when what is in {@code after} is there, and before what is in {@code before} is.
 * Both name what starts tasks: a service, a schedule, or the task definition of another one-off task.
 */
public record OneOffTask(LogicalId definition, Vector<LogicalId> after, Vector<LogicalId> before, TaskRun run) {}
