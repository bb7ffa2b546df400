package dev.stowage.convert.context;

import dev.stowage.compose.Logging;
import dev.stowage.compose.Network;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.ecs.DiscoveryEntry;
import dev.stowage.ecs.DnsNamespace;
import dev.stowage.ecs.GroupIngress;
import dev.stowage.ecs.Ingress;
import dev.stowage.ecs.LaunchType;
import dev.stowage.ecs.LogGroup;
import dev.stowage.ecs.SecurityGroup;
import dev.stowage.ecs.Tag;
import dev.stowage.ecs.TaskDefinition;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Traffic;
import dev.stowage.ecs.TrafficSource;
import dev.stowage.validate.settings.Compute;
import dev.stowage.value.LogicalId;
import dev.stowage.value.NetworkName;
import dev.stowage.value.ResourceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What both dialects make alike, down to the logical ids, so that a live stack keeps it when it changes its dialect. */
public final class SharedResources {
    public static final LogicalId CLUSTER = new LogicalId("Cluster");
    private static final LogicalId LOG_GROUP = new LogicalId("LogGroup");
    private static final LogicalId CLOUD_MAP = new LogicalId("CloudMap");
    private static final String ALL_PROTOCOLS = "-1";

    private SharedResources() {}

    /** The ARN of the cluster that everything runs on. */
    public static Text clusterArn(ConversionContext context) {
        return context.clusterArn().map(Text::of).getOrElse(Text.arnOf(CLUSTER));
    }

    public static Text clusterName(ConversionContext context) {
        return context.clusterName().map(Text::of).getOrElse(Text.idOf(CLUSTER));
    }

    /** The task with CPU and memory, where instances do not leave them to its containers. */
    public static TaskDefinition.Builder sized(TaskDefinition.Builder task, Compute compute) {
        return compute.fold(
                fargate -> task.compatibility(LaunchType.FARGATE)
                        .cpuUnits((long) fargate.size().cpu())
                        .memoryMebibytes((long) fargate.size().memory()),
                instances -> task.compatibility(LaunchType.EC2)
                        .cpuUnits(instances.cpu().map(Integer::longValue))
                        .memoryMebibytes(instances.memory().map(Integer::longValue)));
    }

    public static LogGroup logs(ConversionContext context) {
        return LogGroup.builder()
                .id(LOG_GROUP)
                .name(context.settings().logGroup())
                .retentionDays(context.settings().logRetention().days())
                .build();
    }

    /** The group, region and prefix by which {@code logs} finds the output of a service, and what the file says over them. */
    public static LinkedHashMap<String, Text> logOptions(ConversionContext context, Part part) {
        return logOptions(
                context,
                part.service()
                        .logging()
                        .map(Logging::options)
                        .getOrElse(LinkedHashMap.empty())
                        .filterKeys(key -> key.startsWith("awslogs-")));
    }

    /** The same, with what is {@code said} over them. */
    public static LinkedHashMap<String, Text> logOptions(
            ConversionContext context, LinkedHashMap<String, String> said) {
        LinkedHashMap<String, Text> usual = LinkedHashMap.of(
                "awslogs-group", Text.idOf(LOG_GROUP),
                "awslogs-region", Text.REGION,
                "awslogs-stream-prefix", Text.of(context.project().name().value()));
        return said.isEmpty() ? usual : said.mapValues(Text::of).merge(usual);
    }

    /** The private domain in which each service has a name. */
    public static DnsNamespace domain(ConversionContext context, Text vpc) {
        return DnsNamespace.builder()
                .id(CLOUD_MAP)
                .name(context.project().name().domain())
                .description("Service Map for Docker Compose project "
                        + context.project().name())
                .vpc(vpc)
                .build();
    }

    public static DiscoveryEntry entry(Part part) {
        return DiscoveryEntry.builder()
                .id(entryId(part))
                .name(part.name().value())
                .description("\"" + part.name() + "\" service discovery entry in Cloud Map")
                .namespace(Text.idOf(CLOUD_MAP))
                .build();
    }

    public static LogicalId entryId(Part part) {
        return ResourceName.of(part.name()).id("ServiceDiscoveryEntry");
    }

    /** The security group that stands for a network, made or one that exists. */
    public static Text group(ConversionContext context, NetworkName name) {
        return context.securityGroup(name).map(Text::of).getOrElse(Text.idOf(groupId(name)));
    }

    private static LogicalId groupId(NetworkName name) {
        return ResourceName.of(name).id("Network");
    }

    public static SecurityGroup madeGroup(ConversionContext context, NetworkName name, Text vpc) {
        String realName =
                context.project().networks().get(name).map(Network::name).getOrElse(name.value());
        return SecurityGroup.builder()
                .id(groupId(name))
                .description(context.project().name() + " Security Group for " + name + " network")
                .vpc(vpc)
                .tags(Vector.of(context.projectTag(), new Tag(Tag.NETWORK, realName)))
                .build();
    }

    /** Who shares a network may talk. */
    public static GroupIngress within(ConversionContext context, NetworkName name) {
        Text group = group(context, name);
        return new GroupIngress(
                new LogicalId(groupId(name) + "Ingress"),
                group,
                new Ingress(
                        new TrafficSource.Group(group),
                        new Traffic(ALL_PROTOCOLS, Option.none()),
                        "Allow communication within network " + name));
    }

    /** The ARN of a file system of which only the id is known. */
    public static Text fileSystemArn(String id) {
        return arnOfFiles("file-system/", id);
    }

    /** The ARN of an access point of which only the id is known. */
    public static Text accessPointArn(String id) {
        return arnOfFiles("access-point/", id);
    }

    private static Text arnOfFiles(String kind, String id) {
        return Text.joined(
                Text.pattern("arn:${AWS::Partition}:elasticfilesystem:${AWS::Region}:${AWS::AccountId}:" + kind),
                Text.of(id));
    }
}
