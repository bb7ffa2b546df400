package dev.stowage.validate.settings;

/** How tasks are replaced: the percents of the replicas that stay healthy and that run at most, and what a failure does. */
public record RollingUpdate(int minimumPercent, int maximumPercent, OnFailure onFailure) {
    /** What happens when the new tasks do not become healthy. */
    public enum OnFailure {
        /** The deployment stops and the old version comes back. */
        ROLL_BACK,
        /** The deployment stops. */
        STOP,
        /** The deployment goes on trying. */
        CONTINUE
    }
}
