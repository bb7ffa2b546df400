package dev.stowage.apply.stack;

import dev.stowage.value.LogicalId;

/** What a change set will do to one resource. */
public record ResourceChange(LogicalId resource, String type, Action action, Replacement replacement) {
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
