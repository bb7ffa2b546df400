package dev.stowage.apply.stack;

/** Whether a change set makes a stack or changes one. */
public enum ChangeSetKind {
    CREATE,
    UPDATE
}
