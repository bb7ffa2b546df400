package dev.stowage.extension;

import dev.stowage.value.Port;
import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import java.time.Duration;
import org.immutables.value.Value;

/** How a load balancer finds out whether a target is healthy; what is absent is as AWS has it. */
@Value.Immutable
@StowageStyle
public interface TargetCheck {
    Option<String> path();

    /** Status codes that mean healthy: {@code 200-399}, {@code 200,204}; of gRPC 0 to 99. */
    Option<String> matcher();

    /** HTTP, HTTPS or TCP. */
    Option<Protocol> protocol();

    /** The port that is asked; none: the target itself. */
    Option<Port> port();

    /** 5 to 300 seconds. */
    Option<Duration> interval();

    /** 2 to 120 seconds. */
    Option<Duration> timeout();

    /** Successes in a row that make it healthy, 2 to 10. */
    Option<Integer> healthy();

    /** Failures in a row that make it unhealthy, 2 to 10. */
    Option<Integer> unhealthy();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTargetCheck.Builder {
        Builder() {}
    }
}
