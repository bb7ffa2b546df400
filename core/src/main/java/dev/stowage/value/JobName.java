package dev.stowage.value;

/** The name of a job: its key under {@code jobs}. */
public record JobName(String value) implements Comparable<JobName> {
    @Override
    public int compareTo(JobName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
