package dev.stowage.compose;

import dev.stowage.value.JobName;
import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A job: a container that runs to its end, by hand or by the clock (compose-go v2.16.2, "jobs"). */
@Value.Immutable
@StowageStyle
public interface Job extends Workload {
    JobName name();

    Option<Triggers> triggers();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableJob.Builder {
        Builder() {}
    }
}
