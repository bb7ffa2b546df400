package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/**
 * Instances that a cluster starts and stops as its tasks need them, all of one type, made after a launch template that lets
 * nobody in and keeps the credentials of the instance from its tasks.
 */
@Value.Immutable
@StowageStyle
public interface LaunchTemplateFleet {
    LogicalId CAPACITY_PROVIDER = new LogicalId("CapacityProvider");

    /** None leaves the name to CloudFormation. */
    Option<String> name();

    LogicalId cluster();

    Role role();

    SecurityGroup securityGroup();

    Vector<Text> subnets();

    /** Whether instances get a public address, whatever their subnets give. */
    boolean publicAddress();

    Text image();

    String instanceType();

    long smallest();

    long largest();

    long rootDiskGibibytes();

    Tag tag();

    /** What has to be there as long as instances are. */
    OneOrMany<LogicalId> dependencies();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableLaunchTemplateFleet.Builder {
        Builder() {}
    }
}
