package dev.stowage.apply.running;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A container of a task as ECS describes it. */
@Value.Immutable
@StowageStyle
public interface ContainerState {
    /** The name in the task definition, which is that of a service of the Compose file, or of a container that prepares it. */
    String name();

    Option<String> image();

    /** Such as {@code sha256:} and 64 hexadecimal digits. */
    Option<String> digest();

    /** {@code PENDING}, {@code RUNNING} or {@code STOPPED}. */
    String status();

    /** {@code HEALTHY}, {@code UNHEALTHY} or {@code UNKNOWN}. */
    Option<String> health();

    /** None while it runs, and where it never ran. */
    Option<Integer> exitCode();

    /** Why it does not run, such as {@code CannotPullContainerError: ...}. */
    Option<String> reason();

    /** The id that the runtime gave it. */
    Option<String> runtimeId();

    /** Whether it could not start, or has ended otherwise than well. */
    default boolean isFailure() {
        return exitCode().exists(code -> code != 0) || (exitCode().isEmpty() && reason().isDefined());
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableContainerState.Builder {
        Builder() {}
    }
}
