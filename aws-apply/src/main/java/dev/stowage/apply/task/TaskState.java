package dev.stowage.apply.task;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** A task as ECS describes it. */
@Value.Immutable
@StowageStyle
public interface TaskState {
    TaskId id();

    /** The ARN of its definition. */
    String definition();

    /** Such as {@code service:shop-web-1}, for a task of a service. */
    Option<String> group();

    /** Such as {@code PENDING}, {@code RUNNING}, {@code STOPPED}. */
    String status();

    /** Such as {@code EssentialContainerExited}. */
    Option<String> stopCode();

    /** Why it stops or has stopped. */
    Option<String> reason();

    /** {@code HEALTHY}, {@code UNHEALTHY} or {@code UNKNOWN}. */
    Option<String> health();

    Option<Instant> startedAt();

    Option<Instant> stoppedAt();

    Vector<ContainerState> containers();

    /** Whether nothing of it runs any more. */
    default boolean isStopped() {
        return status().equals("STOPPED");
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTaskState.Builder {
        Builder() {}
    }
}
