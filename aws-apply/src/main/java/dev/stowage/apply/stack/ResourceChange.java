package dev.stowage.apply.stack;

import dev.stowage.value.LogicalId;

/** What a change set will do to one resource. */
public record ResourceChange(LogicalId resource, String type, Action action, Replacement replacement) {
    /** Of these every change makes a new one, and the old one held nothing. */
    private static final String REVISION = "AWS::ECS::TaskDefinition";

    /** Whether what the resource holds may be lost, or its id with which others know it. */
    public boolean isDestructive() {
        return action == Action.REMOVE
                || (action == Action.MODIFY && replacement != Replacement.NO && !type.equals(REVISION));
    }

    /** The kinds of change. */
    public enum Action {
        ADD,
        MODIFY,
        REMOVE,
        /** Imported, or known only once it happens. */
        OTHER
    }

    /** Whether a modified resource is made anew, which gives it another id and may lose what it held. */
    public enum Replacement {
        NO,
        YES,
        /** It depends on values that are known only once it happens. */
        PERHAPS
    }
}
