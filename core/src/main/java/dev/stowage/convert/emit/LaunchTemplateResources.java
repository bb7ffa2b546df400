package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.ecs.LaunchTemplateFleet;
import dev.stowage.ecs.Tag;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** Instances after a launch template, with what starts and stops them. */
final class LaunchTemplateResources {
    private static final LogicalId PROFILE = new LogicalId("EC2InstanceProfile");
    private static final LogicalId TEMPLATE = new LogicalId("LaunchTemplate");
    private static final LogicalId GROUP = new LogicalId("AutoscalingGroup");

    /** ECS keeps so much of the group in use, in percent. */
    private static final long IN_USE = 100;

    private LaunchTemplateResources() {}

    static Vector<Tuple2<LogicalId, Resource>> fleet(LaunchTemplateFleet fleet) {
        return Vector.of(
                RoleResources.role(fleet.role()),
                profile(fleet),
                NetworkResources.group(fleet.securityGroup()),
                template(fleet),
                group(fleet),
                capacityProvider(fleet));
    }

    private static Tuple2<LogicalId, Resource> profile(LaunchTemplateFleet fleet) {
        return Properties.none()
                .with("Roles", Expression.list(Expression.ref(fleet.role().id())))
                .resource(PROFILE, "AWS::IAM::InstanceProfile");
    }

    private static Tuple2<LogicalId, Resource> template(LaunchTemplateFleet fleet) {
        Properties profile = Properties.none().with("Arn", Expression.arn(PROFILE));
        Properties metadata = Properties.none()
                .text("HttpEndpoint", "enabled")
                .whole("HttpPutResponseHopLimit", 1)
                .text("HttpTokens", "required");
        Properties disks = Properties.none().text("ResourceType", "volume").tags(Vector.of(fleet.tag()));
        Vector<LogicalId> groups = Vector.of(fleet.securityGroup().id());
        Properties data = Properties.none()
                .with("BlockDeviceMappings", Expression.list(disk(fleet.rootDiskGibibytes())))
                .with("IamInstanceProfile", profile.expression())
                .with("ImageId", fleet.image())
                .text("InstanceType", fleet.instanceType())
                .with("MetadataOptions", metadata.expression())
                .list(
                        "NetworkInterfaces",
                        fleet.publicAddress() ? groups : Vector.empty(),
                        LaunchTemplateResources::outside)
                .list("SecurityGroupIds", fleet.publicAddress() ? Vector.empty() : groups, Expression::ref)
                .with("TagSpecifications", Expression.list(disks.expression()))
                .with("UserData", Expression.base64(Expression.sub(start(fleet.cluster()))));
        return Properties.none()
                .with("LaunchTemplateData", data.expression())
                .resource(TEMPLATE, "AWS::EC2::LaunchTemplate");
    }

    /** An interface with a group and a public address; beside interfaces, a template names no groups. */
    private static Expression outside(LogicalId group) {
        return Properties.none()
                .with("AssociatePublicIpAddress", Expression.bool(true))
                .with("DeleteOnTermination", Expression.bool(true))
                .whole("DeviceIndex", 0)
                .with("Groups", Expression.list(Expression.ref(group)))
                .expression();
    }

    private static Expression disk(long gibibytes) {
        Properties disk = Properties.none()
                .with("DeleteOnTermination", Expression.bool(true))
                .with("Encrypted", Expression.bool(true))
                .whole("VolumeSize", gibibytes)
                .text("VolumeType", "gp3");
        return Properties.none()
                .text("DeviceName", "/dev/xvda")
                .with("Ebs", disk.expression())
                .expression();
    }

    /** The script refers to the cluster, so instances start after it is there. */
    private static String start(LogicalId cluster) {
        return "#!/bin/bash\necho ECS_CLUSTER=${" + cluster + "} >> /etc/ecs/ecs.config\n"
                + "echo ECS_AWSVPC_BLOCK_IMDS=true >> /etc/ecs/ecs.config\n";
    }

    private static Tuple2<LogicalId, Resource> group(LaunchTemplateFleet fleet) {
        Properties version = Properties.none()
                .with("LaunchTemplateId", Expression.ref(TEMPLATE))
                .with("Version", Expression.getAtt(TEMPLATE, "LatestVersionNumber"));
        Properties properties = Properties.none()
                .with("LaunchTemplate", version.expression())
                .text("MaxSize", Long.toString(fleet.largest()))
                .text("MinSize", Long.toString(fleet.smallest()))
                .list("Tags", Vector.of(new Tag("AmazonECSManaged", "true"), fleet.tag()), LaunchTemplateResources::tag)
                .references("VPCZoneIdentifier", fleet.subnets());
        return Tuple.of(
                GROUP,
                properties
                        .resource("AWS::AutoScaling::AutoScalingGroup")
                        .dependsOn(fleet.dependencies())
                        .build());
    }

    private static Expression tag(Tag tag) {
        return Properties.none()
                .text("Key", tag.key())
                .with("PropagateAtLaunch", Expression.bool(true))
                .text("Value", tag.value())
                .expression();
    }

    private static Tuple2<LogicalId, Resource> capacityProvider(LaunchTemplateFleet fleet) {
        Properties scaling = Properties.none().text("Status", "ENABLED").whole("TargetCapacity", IN_USE);
        Properties group = Properties.none()
                .with("AutoScalingGroupArn", Expression.ref(GROUP))
                .text("ManagedDraining", "ENABLED")
                .with("ManagedScaling", scaling.expression())
                .text("ManagedTerminationProtection", "DISABLED");
        Properties properties = Properties.none()
                .with("AutoScalingGroupProvider", group.expression())
                .text("Name", fleet.name())
                .tags(Vector.of(fleet.tag()));
        return properties.resource(LaunchTemplateFleet.CAPACITY_PROVIDER, "AWS::ECS::CapacityProvider");
    }
}
