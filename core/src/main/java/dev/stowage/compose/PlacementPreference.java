package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A property of machines over which containers are spread evenly. */
@Value.Immutable
@StowageStyle
public interface PlacementPreference extends Extensible {
    Option<String> spread();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutablePlacementPreference.Builder {
        Builder() {}
    }
}
