package dev.stowage.validate;

import dev.stowage.extension.PortExtension;
import dev.stowage.extension.Protocol;
import dev.stowage.extension.TargetCheck;
import dev.stowage.value.Port;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
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

    /** Whether an application load balancer serves it; a network load balancer serves the others. */
    default boolean isHttp() {
        return switch (protocol()) {
            case HTTP, HTTPS, HTTP2, GRPC -> true;
            case TCP, TLS, UDP -> false;
        };
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableServicePort.Builder {
        Builder() {}
    }
}
