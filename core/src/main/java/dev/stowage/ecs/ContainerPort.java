package dev.stowage.ecs;

import dev.stowage.value.Port;
import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A port that a container serves. */
@Value.Immutable
@StowageStyle
public interface ContainerPort {
    Port containerPort();

    Option<Port> hostPort();

    Option<String> protocol();

    Option<String> name();

    Option<String> appProtocol();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableContainerPort.Builder {
        Builder() {}
    }
}
