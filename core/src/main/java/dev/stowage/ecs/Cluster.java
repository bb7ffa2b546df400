package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** Where the tasks of a project run. */
@Value.Immutable
@StowageStyle
public interface Cluster {
    LogicalId id();

    String name();

    Vector<Text> capacityProviders();

    Vector<Tag> tags();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableCluster.Builder {
        Builder() {}
    }
}
