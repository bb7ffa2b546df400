package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What one task consists of. */
@Value.Immutable
@StowageStyle
public interface TaskDefinition {
    LogicalId id();

    String family();

    LaunchType compatibility();

    Option<Long> cpuUnits();

    Option<Long> memoryMebibytes();

    Text executionRole();

    Option<Text> taskRole();

    Option<Platform> platform();

    Option<Long> ephemeralStorageGibibytes();

    Option<String> pidMode();

    /** Who shares memory and semaphores: {@code host}, {@code task} or {@code none}. */
    Option<String> ipcMode();

    Vector<PlacementConstraint> placementConstraints();

    Vector<TaskVolume> volumes();

    Vector<ContainerDefinition> containers();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTaskDefinition.Builder {
        Builder() {}
    }
}
