package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import java.time.Duration;
import org.immutables.value.Value;

/** How containers are replaced at an update or a rollback (Compose Deploy Specification, {@code update_config}). */
@Value.Immutable
@StowageStyle
public interface UpdateConfig extends Extensible {
    /** How many at once; 0 for all. */
    Option<Long> parallelism();

    Option<Duration> delay();

    /** {@code continue}, {@code rollback} or {@code pause}. */
    Option<String> failureAction();

    /** How long to watch each one for failure. */
    Option<Duration> monitor();

    Option<Float> maxFailureRatio();

    Option<UpdateOrder> order();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableUpdateConfig.Builder {
        Builder() {}
    }
}
