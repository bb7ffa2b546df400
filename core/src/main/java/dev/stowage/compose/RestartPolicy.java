package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import java.time.Duration;
import org.immutables.value.Value;

/** Whether containers are started again when they end (Compose Deploy Specification, {@code restart_policy}). */
@Value.Immutable
@StowageStyle
public interface RestartPolicy extends Extensible {
    /** {@code none}, {@code on-failure} or {@code any}. */
    Option<String> condition();

    Option<Duration> delay();

    Option<Long> maxAttempts();

    /** How long to wait before a restart counts as a success. */
    Option<Duration> window();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableRestartPolicy.Builder {
        Builder() {}
    }
}
