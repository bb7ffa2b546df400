package dev.stowage.convert.site;

import dev.stowage.compose.Logging;
import dev.stowage.compose.Network;
import dev.stowage.convert.site.Site.Part;
import dev.stowage.ecs.DiscoveryEntry;
import dev.stowage.ecs.DnsNamespace;
import dev.stowage.ecs.GroupIngress;
import dev.stowage.ecs.Ingress;
import dev.stowage.ecs.LogGroup;
import dev.stowage.ecs.SecurityGroup;
import dev.stowage.ecs.Tag;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Traffic;
import dev.stowage.ecs.TrafficSource;
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
    public static Text clusterArn(Site site) {
        return site.clusterArn().map(Text::of).getOrElse(Text.arnOf(CLUSTER));
    }

    public static Text clusterName(Site site) {
        return site.clusterName().map(Text::of).getOrElse(Text.idOf(CLUSTER));
    }

    public static LogGroup logs(Site site) {
        return LogGroup.builder()
                .id(LOG_GROUP)
                .name(site.settings().logGroup())
                .retentionDays(site.settings().logRetention().days())
                .build();
    }

    /** The group, region and prefix by which {@code logs} finds the output of a service, and what the file says over them. */
    public static LinkedHashMap<String, Text> logOptions(Site site, Part part) {
        return logOptions(
                site,
                part.service()
                        .logging()
                        .map(Logging::options)
                        .getOrElse(LinkedHashMap.empty())
                        .filterKeys(key -> key.startsWith("awslogs-")));
    }

    /** The same, with what is {@code said} over them. */
    public static LinkedHashMap<String, Text> logOptions(Site site, LinkedHashMap<String, String> said) {
        LinkedHashMap<String, Text> usual = LinkedHashMap.of(
                "awslogs-group", Text.idOf(LOG_GROUP),
                "awslogs-region", Text.REGION,
                "awslogs-stream-prefix", Text.of(site.project().name().value()));
        return said.mapValues(Text::of).merge(usual);
    }

    /** The private domain in which each service has a name. */
    public static DnsNamespace domain(Site site, Text vpc) {
        return DnsNamespace.builder()
                .id(CLOUD_MAP)
                .name(site.project().name() + ".local")
                .description("Service Map for Docker Compose project "
                        + site.project().name())
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
    public static Text group(Site site, NetworkName name) {
        return site.securityGroup(name).map(Text::of).getOrElse(Text.idOf(groupId(name)));
    }

    private static LogicalId groupId(NetworkName name) {
        return ResourceName.of(name).id("Network");
    }

    public static SecurityGroup madeGroup(Site site, NetworkName name, Text vpc) {
        String realName = site.project().networks().get(name).map(Network::name).getOrElse(name.value());
        return SecurityGroup.builder()
                .id(groupId(name))
                .description(site.project().name() + " Security Group for " + name + " network")
                .vpc(vpc)
                .tags(Vector.of(site.projectTag(), new Tag("com.docker.compose.network", realName)))
                .build();
    }

    /** Who shares a network may talk. */
    public static GroupIngress within(Site site, NetworkName name) {
        Text group = group(site, name);
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
        return Text.joined(
                Text.pattern("arn:${AWS::Partition}:elasticfilesystem:${AWS::Region}:${AWS::AccountId}:file-system/"),
                Text.of(id));
    }
}
