package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** Instances that a cluster starts and stops as its tasks need them, all of one type, made after a launch configuration. */
@Value.Immutable
@StowageStyle
public interface LaunchConfigurationFleet {
    LogicalId capacityProvider();

    LogicalId group();

    LogicalId launchConfiguration();

    LogicalId instanceProfile();

    Role role();

    long smallest();

    long largest();

    Vector<Text> subnets();

    Text image();

    String instanceType();

    Vector<Text> securityGroups();

    /** The script that an instance runs when it starts, in plain text. */
    String userData();

    Vector<Tag> tags();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableLaunchConfigurationFleet.Builder {
        Builder() {}
    }
}
