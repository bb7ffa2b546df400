package dev.stowage.apply.running;

/**
 * What starts a task at certain times.
 *
 * @param definition the ARN of the task definition
 * @param cluster the ARN of the cluster that the task runs in
 */
public record Schedule(String name, String definition, String cluster, State state) {
    /** Whether tasks are started. */
    public enum State {
        ENABLED,
        DISABLED
    }
}
