package dev.stowage.extension;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.immutables.value.Value;

/** What a port in long form says about AWS. */
@Value.Immutable
@StowageStyle
public interface PortExtension {
    /** The protocol of its listener. */
    Option<Protocol> protocol();

    /** The protocol of its target group: HTTP or HTTPS. */
    Option<Protocol> targetProtocol();

    /** Which requests reach it on a listener that services share. */
    Option<RoutingRule> rule();

    /** How long a cookie keeps a client on one task; none: not at all. */
    Option<Duration> stickiness();

    /** ARN of a target group that exists; no listener is made. */
    Option<String> targetGroup();

    /** Who may reach its listener: CIDR blocks or prefix lists. */
    Option<Vector<String>> allowCidrs();

    /** ARN of the certificate of its listener. */
    Option<String> certificate();

    /** How its load balancer checks it. */
    Option<TargetCheck> healthcheck();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutablePortExtension.Builder {
        Builder() {}
    }
}
