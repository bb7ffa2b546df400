package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A countable resource of the platform's own; none when only extensions were written. */
@Value.Immutable
@StowageStyle
public interface GenericResource extends Extensible {
    Option<DiscreteResource> discreteResourceSpec();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableGenericResource.Builder {
        Builder() {}
    }
}
