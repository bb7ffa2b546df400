package dev.stowage.compose;

import dev.stowage.value.Port;
import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A port of a container that can be reached from outside (Compose Specification, {@code ports}). */
@Value.Immutable
@StowageStyle
public interface PortMapping extends Extensible {
    Option<String> name();

    /** {@code host} or {@code ingress}. */
    Option<String> mode();

    Option<String> hostIp();

    /** The port inside the container. */
    Port target();

    /** The port outside, or a range {@code first-last} to choose from; none leaves the choice to the platform. */
    Option<String> published();

    /** {@code tcp}, {@code udp} or {@code sctp}. */
    Option<String> protocol();

    Option<String> appProtocol();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutablePortMapping.Builder {
        Builder() {}
    }
}
