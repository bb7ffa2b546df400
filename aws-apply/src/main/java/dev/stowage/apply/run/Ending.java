package dev.stowage.apply.run;

/** How a plan ended that did not fail. */
public enum Ending {
    DONE,
    /** There was nothing to change. */
    UNCHANGED,
    /** The stack has settled; a new plan has to be made for what it is now. */
    PLAN_AGAIN
}
