package dev.stowage.ecs;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** The part of a service in Service Connect: always a client, and an endpoint for each of its names. */
@Value.Immutable
@StowageStyle
public interface ServiceConnect {
    Text namespace();

    Vector<ConnectEndpoint> endpoints();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableServiceConnect.Builder {
        Builder() {}
    }
}
