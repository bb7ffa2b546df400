package dev.stowage.apply.task;

import dev.stowage.apply.stack.StackId;

/**
 * The group that a task is started in, by which it tells which stack it is of, whatever has become of its definition (Amazon ECS
 * API Reference, "RunTask"). Unlike a tag it needs no right of its own.
 */
public record TaskGroup(String value) {
    /** Such as {@code stack:0a1b2c3d-...}, with the end of the ARN of the stack, which no other stack has. */
    public static TaskGroup of(StackId stack) {
        return new TaskGroup("stack:" + stack.value().substring(stack.value().lastIndexOf('/') + 1));
    }
}
