package dev.stowage.validate.support;

import static dev.stowage.validate.support.Attribute.row;
import static dev.stowage.validate.support.Outcome.byPart;
import static dev.stowage.validate.support.Outcome.elsewhere;
import static dev.stowage.validate.support.Outcome.ignored;
import static dev.stowage.validate.support.Outcome.mapped;
import static dev.stowage.validate.support.Outcome.refused;
import static dev.stowage.validate.support.Outcome.ruled;
import static dev.stowage.validate.support.Property.CONTAINER;
import static dev.stowage.validate.support.Property.SERVICE;
import static dev.stowage.validate.support.Property.TASK;

import dev.stowage.extension.KeyName;
import io.vavr.collection.Vector;

/** What becomes of everything outside of services. */
final class SupportOfTopLevel {
    private static final String TAGS = "the dialect modern makes tags of them";

    private static final String INCLUDED = "what is in the file";
    private static final String LOGICAL_ID = "its logical id is made of it";
    private static final String STACK = "the stack is named after it, too";
    private static final Vector<Attribute> PROJECT = Vector.of(
            row("version", elsewhere(), elsewhere()),
            row("name", mapped(STACK), mapped(STACK))
                    .to(
                            "ECS::Cluster ClusterName",
                            TASK + "Family",
                            "Logs::LogGroup LogGroupName",
                            "ServiceDiscovery::PrivateDnsNamespace Name"),
            row("include", mapped(INCLUDED), mapped(INCLUDED)),
            row("jobs", refused("write a service with " + KeyName.SCHEDULE), ignored("")),
            row("models", elsewhere(), ignored("")));

    private static final Vector<Attribute> NETWORKS = Vector.of(
            row("networks.*.name", mapped(), mapped()).to("EC2::SecurityGroup Tags"),
            row("networks.*.external", mapped(), mapped())
                    .to(SERVICE + "NetworkConfiguration.AwsvpcConfiguration.SecurityGroups"),
            row(
                    "networks.*.internal",
                    mapped("not reachable from outside; outgoing connections stay possible"),
                    ignored("")),
            row(
                    "networks.*.driver",
                    ruled("bridge or overlay, in whose place security groups are; others are ignored"),
                    ignored("networks are security groups")),
            row("networks.*.driver_opts", ignored("networks are security groups"), ignored("")),
            row("networks.*.ipam", ignored("addresses come from the subnets"), byPart()),
            row("networks.*.ipam.driver", ignored("addresses come from the subnets"), ignored("")),
            row("networks.*.ipam.config", ignored("addresses come from the subnets"), ignored("")),
            row("networks.*.ipam.options", ignored("addresses come from the subnets"), elsewhere()),
            row("networks.*.attachable", ignored("networks are security groups"), ignored("")),
            row("networks.*.enable_ipv4", ignored("addresses come from the subnets"), ignored("")),
            row("networks.*.enable_ipv6", ignored("addresses come from the subnets"), ignored("")),
            row("networks.*.labels", ruled("tags, if AWS accepts them as tags; else ignored"), ignored(TAGS))
                    .to("EC2::SecurityGroup Tags"));

    private static final Vector<Attribute> VOLUMES = Vector.of(
            row("volumes.*.name", mapped(), mapped()).to("EFS::FileSystem FileSystemTags"),
            row("volumes.*.external", mapped(), mapped()).to(TASK + "Volumes.EFSVolumeConfiguration.FilesystemId"),
            row("volumes.*.driver", ruled("efs, ebs or local; else refused"), ignored(""))
                    .to("EFS::FileSystem", SERVICE + "VolumeConfigurations.ManagedEBSVolume"),
            row(
                    "volumes.*.driver_opts",
                    ruled("the options of EFS or EBS; others are ignored, and invalid values refused")
                            .to("EFS::FileSystem", SERVICE + "VolumeConfigurations.ManagedEBSVolume"),
                    ruled(
                                    "the options of EFS; others are ignored, and a provisioned_throughput that is not a number is refused")
                            .to("EFS::FileSystem")),
            row("volumes.*.labels", ruled("tags, if AWS accepts them as tags; else ignored"), ignored(TAGS))
                    .to("EFS::FileSystem FileSystemTags"));

    private static final Vector<Attribute> SECRETS = Vector.of(
            row("secrets.*.name", mapped(LOGICAL_ID), mapped(LOGICAL_ID)).to("SecretsManager::Secret"),
            row("secrets.*.external", mapped(), mapped()).to(CONTAINER + "Secrets.ValueFrom"),
            row("secrets.*.file", mapped(), mapped()).to("SecretsManager::Secret SecretString"),
            row("secrets.*.environment", mapped(), mapped()).to("SecretsManager::Secret SecretString"),
            row("secrets.*.labels", ruled("tags, if AWS accepts them as tags; else ignored"), ignored(TAGS))
                    .to("SecretsManager::Secret Tags"),
            row("secrets.*.driver", ignored("secrets are kept in Secrets Manager"), ignored("")),
            row("secrets.*.driver_opts", ignored("secrets are kept in Secrets Manager"), ignored("")),
            row("secrets.*.template_driver", refused("write the text out"), ignored("")));

    private static final Vector<Attribute> CONFIGS = Vector.of(
            row("configs.*.name", elsewhere(), elsewhere()),
            row("configs.*.file", mapped(Outcome.BY_INIT), ignored("")).to(CONTAINER + "Environment"),
            row("configs.*.environment", mapped(Outcome.BY_INIT), ignored("")).to(CONTAINER + "Environment"),
            row("configs.*.content", mapped(Outcome.BY_INIT), ignored("")).to(CONTAINER + "Environment"),
            row("configs.*.external", refused("write its content, file or environment"), ignored("")),
            row("configs.*.labels", ignored("a config has no tags"), ignored("")),
            row("configs.*.template_driver", refused("write the text out"), ignored("")));

    private SupportOfTopLevel() {}

    static Vector<Attribute> rows() {
        return Vector.of(PROJECT, NETWORKS, VOLUMES, SECRETS, CONFIGS).flatMap(rows -> rows);
    }
}
