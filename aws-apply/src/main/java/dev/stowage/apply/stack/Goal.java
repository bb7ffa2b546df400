package dev.stowage.apply.stack;

/** Where watching a stack is meant to end. */
public enum Goal {
    CREATED,
    UPDATED,
    REMOVED,
    /** At what ran before an update that failed. */
    ROLLED_BACK,
    /** Wherever an operation that somebody else began ends. */
    SETTLED;

    /** Whether a stack in {@code status}, which no operation changes any more, has arrived. */
    public boolean isReachedIn(StackStatus status) {
        return switch (this) {
            case CREATED -> status == StackStatus.CREATE_COMPLETE;
            case UPDATED -> status == StackStatus.UPDATE_COMPLETE;
            case ROLLED_BACK -> status.phase() == StackStatus.Phase.LIVE;
            case REMOVED -> status == StackStatus.DELETE_COMPLETE;
            case SETTLED -> !status.isBusy();
        };
    }
}
