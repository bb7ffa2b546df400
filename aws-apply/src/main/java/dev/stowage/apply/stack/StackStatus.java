package dev.stowage.apply.stack;

import io.vavr.control.Try;

/** The states of a stack (CloudFormation User Guide, "Stack status codes"), each with what it means for the next step. */
public enum StackStatus {
    REVIEW_IN_PROGRESS(Phase.PLANNED),
    CREATE_IN_PROGRESS(Phase.BUSY),
    CREATE_COMPLETE(Phase.LIVE),
    CREATE_FAILED(Phase.NEVER_RAN),
    ROLLBACK_IN_PROGRESS(Phase.BUSY),
    ROLLBACK_COMPLETE(Phase.NEVER_RAN),
    ROLLBACK_FAILED(Phase.NEVER_RAN),
    UPDATE_IN_PROGRESS(Phase.BUSY),
    UPDATE_COMPLETE_CLEANUP_IN_PROGRESS(Phase.BUSY),
    UPDATE_COMPLETE(Phase.LIVE),
    UPDATE_FAILED(Phase.HALF_DONE),
    UPDATE_ROLLBACK_IN_PROGRESS(Phase.BUSY),
    UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS(Phase.BUSY),
    UPDATE_ROLLBACK_COMPLETE(Phase.LIVE),
    UPDATE_ROLLBACK_FAILED(Phase.HALF_DONE),
    IMPORT_IN_PROGRESS(Phase.BUSY),
    IMPORT_COMPLETE(Phase.LIVE),
    IMPORT_ROLLBACK_IN_PROGRESS(Phase.BUSY),
    IMPORT_ROLLBACK_COMPLETE(Phase.LIVE),
    IMPORT_ROLLBACK_FAILED(Phase.STUCK),
    DELETE_IN_PROGRESS(Phase.BUSY),
    DELETE_COMPLETE(Phase.GONE),
    DELETE_FAILED(Phase.HALF_REMOVED),
    /** A state that this version does not know; nothing is done to such a stack. */
    UNKNOWN(Phase.STUCK);

    /** What can be done with a stack. */
    public enum Phase {
        /** It holds nothing but change sets that were never executed. */
        PLANNED,
        /** CloudFormation is at work on it; wait. */
        BUSY,
        /** It runs and can be updated. */
        LIVE,
        /** Its creation failed, so it never ran; it can only be removed. */
        NEVER_RAN,
        /** An update stopped half way, and can be rolled back. */
        HALF_DONE,
        /** A removal stopped half way. */
        HALF_REMOVED,
        /** A person must choose how it goes on. */
        STUCK,
        GONE
    }

    private final Phase phase;

    StackStatus(Phase phase) {
        this.phase = phase;
    }

    /** The state with this word of CloudFormation's; {@link #UNKNOWN} for a word that came later. */
    public static StackStatus of(String word) {
        return Try.of(() -> valueOf(word)).getOrElse(UNKNOWN);
    }

    public Phase phase() {
        return phase;
    }

    /** Whether nothing of the stack has ever come to run as a whole, or nothing is left, so that it can go without a loss. */
    public boolean neverRan() {
        return switch (this) {
            case REVIEW_IN_PROGRESS, CREATE_IN_PROGRESS, CREATE_FAILED -> true;
            case ROLLBACK_IN_PROGRESS, ROLLBACK_COMPLETE, ROLLBACK_FAILED -> true;
            default -> phase == Phase.GONE;
        };
    }

    /** Whether CloudFormation is at work, so that another state follows by itself. */
    public boolean isBusy() {
        return phase == Phase.BUSY;
    }
}
