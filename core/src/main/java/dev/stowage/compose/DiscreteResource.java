package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** So many of a kind. */
@Value.Immutable
@StowageStyle
public interface DiscreteResource extends Extensible {
    Option<String> kind();

    Option<Long> value();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDiscreteResource.Builder {
        Builder() {}
    }
}
