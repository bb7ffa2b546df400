package dev.stowage.value;

/** The name of a job: its key under {@code jobs}. */
public record JobName(String value) implements Name<JobName> {
    @Override
    public String toString() {
        return value;
    }
}
