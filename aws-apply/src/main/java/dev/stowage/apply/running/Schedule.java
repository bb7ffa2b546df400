package dev.stowage.apply.running;

/**
 * What starts a task at certain times.
 *
 * @param definition the ARN of the task definition
 */
public record Schedule(String name, String definition, State state) {
    /** Whether tasks are started. */
    public enum State {
        ENABLED,
        DISABLED
    }
}
