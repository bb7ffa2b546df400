package dev.stowage.apply.stack;

/** What CloudFormation does when it cannot make or change a resource. */
public enum OnFailure {
    /** It goes back to what was there before. */
    ROLL_BACK,
    /** It stops there, so that a person can look. */
    STOP
}
