package dev.stowage.validate.settings;

import dev.stowage.extension.PortExtension;
import dev.stowage.extension.Protocol;
import dev.stowage.extension.TargetCheck;
import dev.stowage.value.Port;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.immutables.value.Value;

/** A port that a load balancer publishes. */
@Value.Immutable
@StowageStyle
public interface ServicePort {
    /** Its position under {@code ports}, from 0. */
    int position();

    /** The port of the container. */
    Port target();

    /** The port of the listener. */
    Port published();

    Transport transport();

    /** Its target, where a port before it in the service has the same listener: by this names tell it from that one. */
    Option<Port> apart();

    /**
     * The transport as the file writes it, which the dialect docker-ecs passes on, {@code sctp} too; none for a port in
     * long form that names none.
     */
    Option<String> transportWord();

    /** What the listener speaks. */
    Protocol protocol();

    /** What the target group speaks. */
    Protocol targetProtocol();

    /** The protocol that the file states, without which none is set on the port mapping. */
    Option<Protocol> declared();

    /** Who may reach the listener. */
    Vector<String> allowCidrs();

    Option<String> certificate();

    /** The check of the port, or else of the service. */
    TargetCheck check();

    PortExtension extension();

    /**
     * Whether an application load balancer serves it; a network load balancer serves the others. In the dialect docker-ecs one
     * load balancer serves all ports.
     */
    @Value.Default
    default boolean isHttp() {
        return protocol().isHttp();
    }

    /** Whether a listener is made for it: requests for a target group that exists come by a listener that exists. */
    default boolean hasListener() {
        return extension().targetGroup().isEmpty();
    }

    /** How long a check waits for an answer when nothing else is said, 5 to 10 seconds. */
    default Duration usualTimeout() {
        boolean asksByHttp = check().protocol().contains(Protocol.HTTP);
        return Duration.ofSeconds(isHttp() ? 5 : asksByHttp ? 6 : 10);
    }

    /** The longest that a check may wait for an answer: less than the interval, or all of it before a network load balancer. */
    default Duration longestTimeout(Duration interval) {
        return isHttp() ? interval.minusSeconds(1) : interval;
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableServicePort.Builder {
        Builder() {}
    }
}
