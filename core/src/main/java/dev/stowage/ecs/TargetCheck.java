package dev.stowage.ecs;

import dev.stowage.value.Port;
import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How a load balancer finds out whether a task is healthy. What is absent is left to AWS. */
@Value.Immutable
@StowageStyle
public interface TargetCheck {
    Option<String> path();

    /** The status codes that mean healthy, such as 200-399, or those of gRPC. */
    Option<String> matcher();

    Option<String> protocol();

    Option<Port> port();

    Option<Long> intervalSeconds();

    Option<Long> timeoutSeconds();

    Option<Long> healthyThreshold();

    Option<Long> unhealthyThreshold();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTargetCheck.Builder {
        Builder() {}
    }
}
