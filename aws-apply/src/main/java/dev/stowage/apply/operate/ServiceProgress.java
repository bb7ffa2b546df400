package dev.stowage.apply.operate;

/**
 * What becomes of a service while it is looked after.
 *
 * @param service as the Compose file names it
 */
public record ServiceProgress(String service, Action action, State state) {
    /** What is done to it. */
    public enum Action {
        STOP,
        START,
        RESTART,
        SCALE
    }

    /** How far it is. */
    public enum State {
        BEGUN,
        DONE
    }
}
