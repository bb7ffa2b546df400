package dev.stowage.ecs;

/** When a file system outlives its resource in the stack. */
public enum FileSystemKeeping {
    WHEN_DELETED,
    WHEN_DELETED_OR_REPLACED
}
