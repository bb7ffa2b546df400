package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import org.immutables.value.Value;

/** So many of a kind. */
@Value.Immutable
@StowageStyle
public interface DiscreteResource extends Extensible {
    @Value.Default
    default String kind() {
        return "";
    }

    @Value.Default
    default long value() {
        return 0;
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDiscreteResource.Builder {
        Builder() {}
    }
}
