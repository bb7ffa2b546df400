package dev.stowage.ecs;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** An EBS volume that comes and goes with a task. */
@Value.Immutable
@StowageStyle
public interface BlockVolume {
    /** The name by which containers mount it. */
    String name();

    boolean encrypted();

    Option<String> fileSystem();

    /** Gibibytes. */
    Option<Long> size();

    Option<String> type();

    Option<Long> operationsPerSecond();

    /** Mebibytes per second. */
    Option<Long> throughput();

    Option<String> kmsKeyId();

    Option<String> snapshot();

    /** The ARN of the role in which ECS makes it. */
    Text role();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableBlockVolume.Builder {
        Builder() {}
    }
}
