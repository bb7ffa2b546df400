package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.immutables.value.Value;

/** How the health of a container is checked (Compose Specification, {@code healthcheck}). */
@Value.Immutable
@StowageStyle
public interface Healthcheck extends Extensible {
    /** The kind of test ({@code CMD}, {@code CMD-SHELL} or {@code NONE}), then its words. */
    Vector<String> test();

    Option<Duration> timeout();

    Option<Duration> interval();

    Option<Long> retries();

    Option<Duration> startPeriod();

    Option<Duration> startInterval();

    @Value.Default
    default boolean disable() {
        return false;
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableHealthcheck.Builder {
        Builder() {}
    }
}
