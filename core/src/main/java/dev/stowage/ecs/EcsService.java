package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** The number of tasks that ECS keeps running, and how it replaces them. */
@Value.Immutable
@StowageStyle
public interface EcsService {
    LogicalId id();

    Text cluster();

    Text taskDefinition();

    Option<Long> desiredCount();

    /** None with a capacity provider strategy. */
    Option<LaunchType> launchType();

    Vector<CapacityShare> capacity();

    Option<String> platformVersion();

    @Value.Default
    default Scheduling scheduling() {
        return Scheduling.REPLICA;
    }

    RollingUpdate update();

    /** None when tasks are replaced one after another. */
    Option<TrafficShift> shift();

    Option<DeploymentAlarms> alarms();

    Option<Boolean> zoneRebalancing();

    TaskNetwork network();

    Vector<ServiceTarget> targets();

    /** How long a new task may fail the check of its load balancer. */
    Option<Long> graceSeconds();

    Vector<Text> registries();

    Option<ServiceConnect> connect();

    Option<Boolean> executeCommand();

    /** The volumes that its tasks get when they start. */
    Vector<BlockVolume> blockVolumes();

    Vector<Tag> tags();

    /** What has to be there first. */
    OneOrMany<LogicalId> dependencies();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableEcsService.Builder {
        Builder() {}
    }
}
