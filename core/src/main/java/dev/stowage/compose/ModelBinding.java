package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How a container learns of a model (Compose Specification, {@code models} of a service). */
@Value.Immutable
@StowageStyle
public interface ModelBinding extends Extensible {
    /** The variable that holds the address. */
    Option<String> endpointVar();

    /** The variable that holds the model's name. */
    Option<String> modelVar();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableModelBinding.Builder {
        Builder() {}
    }
}
