package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What a container gets at most and at least (Compose Deploy Specification, {@code resources}). */
@Value.Immutable
@StowageStyle
public interface Resources extends Extensible {
    Option<ResourceLimits> limits();

    Option<ResourceReservations> reservations();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableResources.Builder {
        Builder() {}
    }
}
