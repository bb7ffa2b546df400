package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.ecs.LaunchConfigurationFleet;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Instances of a cluster, with what starts them. */
final class LaunchConfigurationResources {
    /** ECS keeps so much of the group in use, in percent. */
    private static final long IN_USE = 100;

    private LaunchConfigurationResources() {}

    static Vector<Tuple2<LogicalId, Resource>> fleet(LaunchConfigurationFleet fleet) {
        return Vector.of(
                capacityProvider(fleet),
                group(fleet),
                launchConfiguration(fleet),
                instanceProfile(fleet),
                RoleResources.role(fleet.role()));
    }

    private static Tuple2<LogicalId, Resource> capacityProvider(LaunchConfigurationFleet fleet) {
        Expression group = Properties.none()
                .with("AutoScalingGroupArn", Expression.ref(fleet.group()))
                .with(
                        "ManagedScaling",
                        Properties.none().whole("TargetCapacity", IN_USE).expression())
                .expression();
        Properties properties =
                Properties.none().with("AutoScalingGroupProvider", group).tags(fleet.tags());
        return properties.resource(fleet.capacityProvider(), "AWS::ECS::CapacityProvider");
    }

    private static Tuple2<LogicalId, Resource> group(LaunchConfigurationFleet fleet) {
        Properties properties = Properties.none()
                .with("LaunchConfigurationName", Expression.ref(fleet.launchConfiguration()))
                .text("MaxSize", Long.toString(fleet.largest()))
                .text("MinSize", Long.toString(fleet.smallest()))
                .references("VPCZoneIdentifier", fleet.subnets());
        return properties.resource(fleet.group(), "AWS::AutoScaling::AutoScalingGroup");
    }

    private static Tuple2<LogicalId, Resource> launchConfiguration(LaunchConfigurationFleet fleet) {
        byte[] script = fleet.userData().getBytes(StandardCharsets.UTF_8);
        Properties properties = Properties.none()
                .with("IamInstanceProfile", Expression.ref(fleet.instanceProfile()))
                .with("ImageId", fleet.image())
                .text("InstanceType", fleet.instanceType())
                .references("SecurityGroups", fleet.securityGroups())
                .text("UserData", Base64.getEncoder().encodeToString(script));
        return properties.resource(fleet.launchConfiguration(), "AWS::AutoScaling::LaunchConfiguration");
    }

    private static Tuple2<LogicalId, Resource> instanceProfile(LaunchConfigurationFleet fleet) {
        Expression role = Expression.list(Expression.ref(fleet.role().id()));
        return Properties.none().with("Roles", role).resource(fleet.instanceProfile(), "AWS::IAM::InstanceProfile");
    }
}
