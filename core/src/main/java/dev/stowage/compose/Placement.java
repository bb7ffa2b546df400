package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** On which machines containers may run (Compose Deploy Specification, {@code placement}). */
@Value.Immutable
@StowageStyle
public interface Placement extends Extensible {
    Vector<String> constraints();

    Vector<PlacementPreference> preferences();

    Option<Long> maxReplicasPerNode();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutablePlacement.Builder {
        Builder() {}
    }
}
