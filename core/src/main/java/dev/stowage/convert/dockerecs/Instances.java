package dev.stowage.convert.dockerecs;

import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.GpuInstance;
import dev.stowage.aws.GpuInstances;
import dev.stowage.compose.DiscreteResource;
import dev.stowage.compose.GenericResource;
import dev.stowage.compose.ResourceReservations;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.ecs.LaunchConfigurationFleet;
import dev.stowage.ecs.Text;
import dev.stowage.validate.settings.Compute;
import dev.stowage.value.Bytes;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Instances with GPUs, of one type for all services that run on them. */
final class Instances {
    private static final long LARGEST_GROUP = 10;

    /** The parameter that names the image; CloudFormation looks it up (CloudFormation User Guide, "Dynamic references"). */
    private static final String CURRENT_AMI =
            "{{resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2/gpu/recommended/image_id}}";

    private final ConversionContext context;
    private final Vector<Part> parts;

    /** One type is for all, and the first service that needs instances chooses it. */
    private final ChosenInstance chosen;

    Instances(ConversionContext context) {
        this.context = context;
        this.parts = context.parts().filter(part -> gpus(part) > 0);
        this.chosen = parts.headOption()
                .map(part -> ChosenInstance.of(part.service()))
                .getOrElse(ChosenInstance.NONE);
    }

    /** The services that run on instances. */
    Vector<Part> parts() {
        return parts;
    }

    Option<LaunchConfigurationFleet> fleet(NetworkPlan plan, Networks networks) {
        return Option.when(parts.nonEmpty(), () -> fleetOf(plan, networks));
    }

    /** The type that is asked for, or the smallest that is enough for the largest service; none when none is. */
    Option<String> type() {
        Wish wish = wish();
        return chosen.type()
                .orElse(GpuInstances.g4dnOnly()
                        .smallestThatFits(wish.cpus(), wish.mebibytes(), wish.gpus())
                        .map(GpuInstance::type));
    }

    /** What the largest services ask for. */
    private record Wish(double cpus, long mebibytes, long gpus) {
        private Wish larger(Wish other) {
            return new Wish(
                    Math.max(cpus, other.cpus), Math.max(mebibytes, other.mebibytes), Math.max(gpus, other.gpus));
        }
    }

    /** What asks for GPUs counts, also where it stays on Fargate. */
    private Wish wish() {
        return context.parts()
                .map(Instances::wish)
                .filter(wish -> wish.gpus != 0)
                .fold(new Wish(0, 0, 0), Wish::larger);
    }

    private static Wish wish(Part part) {
        Option<ResourceReservations> reserved = part.service().reservations();
        return new Wish(
                reserved.flatMap(ResourceReservations::cpus).getOrElse(0f),
                reserved.flatMap(ResourceReservations::memory)
                        .map(Bytes::mebibytes)
                        .getOrElse(0L),
                reserved.map(Instances::requested).getOrElse(0L));
    }

    /** A device with GPUs overrules the older form, but for whether instances are needed at all. */
    private static long requested(ResourceReservations reserved) {
        return reserved.devices()
                .find(device -> device.capabilities().contains("gpu"))
                .map(device -> Math.max(1, device.count().getOrElse(0L)))
                .orElse(reserved.genericResources()
                        .flatMap(GenericResource::discreteResourceSpec)
                        .find(resource -> resource.kind().equals("gpus"))
                        .map(DiscreteResource::value))
                .getOrElse(0L);
    }

    private static int gpus(Part part) {
        return part.settings().compute().fold(fargate -> 0, Compute.Instances::gpus);
    }

    private LaunchConfigurationFleet fleetOf(NetworkPlan plan, Networks networks) {
        return LaunchConfigurationFleet.builder()
                .capacityProvider(new LogicalId("CapacityProvider"))
                .group(new LogicalId("AutoscalingGroup"))
                .launchConfiguration(new LogicalId("LaunchConfiguration"))
                .instanceProfile(new LogicalId("EC2InstanceProfile"))
                .role(Roles.trusting("ec2.amazonaws.com")
                        .id(new LogicalId("EC2InstanceRole"))
                        .managedPolicies(Vector.of(Roles.managed("service-role/AmazonEC2ContainerServiceforEC2Role")))
                        .tags(Vector.of(context.projectTag()))
                        .build())
                .smallest(1)
                .largest(LARGEST_GROUP)
                .subnets(plan.subnetIds())
                .image(image())
                .instanceType(type().getOrElse(""))
                .securityGroups(networks.all())
                .userData("#!/bin/bash\necho ECS_CLUSTER=" + context.project().name() + " >> /etc/ecs/ecs.config")
                .tags(Vector.of(context.projectTag()))
                .build();
    }

    private Text image() {
        return Text.of(chosen.image()
                .orElse(context.environment().inventory().flatMap(AwsInventory::gpuAmi))
                .getOrElse(CURRENT_AMI));
    }
}
