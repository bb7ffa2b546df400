package dev.stowage.apply.operate;

import dev.stowage.apply.run.Milestone;

/**
 * What becomes of a service while it is looked after.
 *
 * @param service as the Compose file names it
 */
public record ServiceProgress(String service, Action action, Milestone milestone) {
    /** What is done to it. */
    public enum Action {
        STOP,
        START,
        RESTART,
        SCALE
    }
}
