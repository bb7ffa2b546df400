package dev.stowage.apply.task;

/** The ARN of a task. */
public record TaskId(String value) {
    /** The part that is unique in its cluster, as consoles and names of log streams show it. */
    public String brief() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
