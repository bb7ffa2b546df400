package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** The address of a file system in one subnet. */
@Value.Immutable
@StowageStyle
public interface MountTarget {
    LogicalId id();

    Text fileSystem();

    Text subnet();

    Vector<Text> groups();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableMountTarget.Builder {
        Builder() {}
    }
}
