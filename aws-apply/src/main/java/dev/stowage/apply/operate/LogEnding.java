package dev.stowage.apply.operate;

/** How the reading of logs ended. */
public enum LogEnding {
    /** Everything was told that was asked for. */
    COMPLETE,
    /** The user, or whoever listened, had enough. */
    INTERRUPTED
}
