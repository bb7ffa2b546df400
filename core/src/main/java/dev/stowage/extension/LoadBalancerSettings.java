package dev.stowage.extension;

import dev.stowage.value.BalancerScheme;
import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import java.time.Duration;
import org.immutables.value.Value;

/** How the load balancers that the template makes differ from AWS's defaults. */
@Value.Immutable
@StowageStyle
public interface LoadBalancerSettings {
    Option<BalancerScheme> scheme();

    /** The bucket that access logs are written to. */
    Option<String> accessLogs();

    /** 1 to 4000 seconds. */
    Option<Duration> idleTimeout();

    Option<Boolean> deletionProtection();

    Option<Boolean> dropInvalidHeaders();

    /** ARN of the web ACL in front of it. */
    Option<String> wafAcl();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableLoadBalancerSettings.Builder {
        Builder() {}
    }
}
