package dev.stowage.laws;

import dev.stowage.apply.stack.StackStatus;

/** How what is under way ends. */
enum Fate {
    WELL,
    BADLY,
    /** What should undo the harm fails too. */
    WORSE;

    /**
     * The state after this one in which CloudFormation makes, changes or rolls back a stack.
     *
     * @param stops whether a failure is not undone
     */
    StackStatus end(StackStatus busy, boolean stops) {
        return switch (busy) {
            case CREATE_IN_PROGRESS -> this == WELL ? StackStatus.CREATE_COMPLETE : notCreated(stops);
            case UPDATE_IN_PROGRESS -> this == WELL ? StackStatus.UPDATE_COMPLETE : notChanged(stops);
            default -> rolledBack();
        };
    }

    private StackStatus notCreated(boolean stops) {
        StackStatus undone = this == WORSE ? StackStatus.ROLLBACK_FAILED : StackStatus.ROLLBACK_COMPLETE;
        return stops ? StackStatus.CREATE_FAILED : undone;
    }

    private StackStatus notChanged(boolean stops) {
        return stops ? StackStatus.UPDATE_FAILED : rolledBack();
    }

    private StackStatus rolledBack() {
        return this == WORSE ? StackStatus.UPDATE_ROLLBACK_FAILED : StackStatus.UPDATE_ROLLBACK_COMPLETE;
    }
}
