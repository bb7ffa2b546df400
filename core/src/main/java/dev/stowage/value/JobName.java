package dev.stowage.value;

import java.util.Objects;

/** The name of a job: its key under {@code jobs}. */
public record JobName(String value) implements Name<JobName> {
    public JobName {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
