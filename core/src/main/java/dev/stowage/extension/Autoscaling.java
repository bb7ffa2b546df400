package dev.stowage.extension;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.immutables.value.Value;

/** How many tasks run, by load. */
@Value.Immutable
@StowageStyle
public interface Autoscaling {
    /** Percent of CPU that is aimed at. */
    Option<Integer> cpu();

    /** Percent of memory that is aimed at. */
    Option<Integer> memory();

    /** Requests per target and minute that are aimed at. */
    Option<Integer> requests();

    /** The fewest tasks, 0 or more; none: the replicas of the service, 1 at least; in docker-ecs 0. */
    Option<Integer> min();

    /** The most tasks, 0 or more. */
    int max();

    /** The fewest tasks of a service with so many replicas: those that are said, else its replicas, 1 at least and {@link #max} at most. */
    default int least(int replicas) {
        return min().getOrElse(Math.min(max(), Math.max(1, replicas)));
    }

    @Value.Default
    default Duration scaleInCooldown() {
        return Duration.ofSeconds(60);
    }

    @Value.Default
    default Duration scaleOutCooldown() {
        return Duration.ofSeconds(60);
    }

    Vector<ScheduledScaling> schedules();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableAutoscaling.Builder {
        Builder() {}
    }
}
