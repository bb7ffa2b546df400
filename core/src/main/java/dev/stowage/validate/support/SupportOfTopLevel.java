package dev.stowage.validate.support;

import static dev.stowage.validate.support.Attribute.row;
import static dev.stowage.validate.support.Outcome.byPart;
import static dev.stowage.validate.support.Outcome.elsewhere;
import static dev.stowage.validate.support.Outcome.ignored;
import static dev.stowage.validate.support.Outcome.mapped;
import static dev.stowage.validate.support.Outcome.refused;
import static dev.stowage.validate.support.Outcome.ruled;

import dev.stowage.extension.KeyName;
import io.vavr.collection.Vector;

/** What becomes of everything outside of services. */
final class SupportOfTopLevel {
    private static final String TAGS = "the dialect modern makes tags of them";

    private static final Vector<Attribute> PROJECT = Vector.of(
            row("version", elsewhere(), elsewhere()),
            row("name", mapped(), mapped()),
            row("include", mapped(), mapped()),
            row("jobs", refused("write a service with " + KeyName.SCHEDULE), ignored("")),
            row("models", elsewhere(), ignored("")));

    private static final Vector<Attribute> NETWORKS = Vector.of(
            row("networks.*.name", mapped(), mapped()),
            row("networks.*.external", mapped(), mapped()),
            row(
                    "networks.*.internal",
                    mapped("not reachable from outside; outgoing connections stay possible"),
                    ignored("")),
            row("networks.*.driver", ignored("networks are security groups"), ignored("")),
            row("networks.*.driver_opts", ignored("networks are security groups"), ignored("")),
            row("networks.*.ipam", ignored("addresses come from the subnets"), byPart()),
            row("networks.*.ipam.driver", ignored("addresses come from the subnets"), ignored("")),
            row("networks.*.ipam.config", ignored("addresses come from the subnets"), ignored("")),
            row("networks.*.ipam.options", ignored("addresses come from the subnets"), elsewhere()),
            row("networks.*.attachable", ignored("networks are security groups"), ignored("")),
            row("networks.*.enable_ipv4", ignored("addresses come from the subnets"), ignored("")),
            row("networks.*.enable_ipv6", ignored("addresses come from the subnets"), ignored("")),
            row("networks.*.labels", ruled("tags, if AWS accepts them as tags; else ignored"), ignored(TAGS)));

    private static final Vector<Attribute> VOLUMES = Vector.of(
            row("volumes.*.name", mapped(), mapped()),
            row("volumes.*.external", mapped(), mapped()),
            row("volumes.*.driver", ruled("efs, ebs or local; else refused"), ignored("")),
            row(
                    "volumes.*.driver_opts",
                    ruled("the options of EFS or EBS; others are ignored, and invalid values refused"),
                    ruled(
                            "the options of EFS; others are ignored, and a provisioned_throughput that is not a number is refused")),
            row("volumes.*.labels", ruled("tags, if AWS accepts them as tags; else ignored"), ignored(TAGS)));

    private static final Vector<Attribute> SECRETS = Vector.of(
            row("secrets.*.name", mapped(), mapped()),
            row("secrets.*.external", mapped(), mapped()),
            row("secrets.*.file", mapped(), mapped()),
            row("secrets.*.environment", mapped(), mapped()),
            row("secrets.*.labels", ruled("tags, if AWS accepts them as tags; else ignored"), ignored(TAGS)),
            row("secrets.*.driver", ignored("secrets are kept in Secrets Manager"), ignored("")),
            row("secrets.*.driver_opts", ignored("secrets are kept in Secrets Manager"), ignored("")),
            row("secrets.*.template_driver", refused("write the text out"), ignored("")));

    private static final Vector<Attribute> CONFIGS = Vector.of(
            row("configs.*.name", elsewhere(), elsewhere()),
            row("configs.*.file", mapped(), ignored("")),
            row("configs.*.environment", mapped(), ignored("")),
            row("configs.*.content", mapped(), ignored("")),
            row("configs.*.external", refused("write its content, file or environment"), ignored("")),
            row("configs.*.labels", ignored("a config has no tags"), ignored("")),
            row("configs.*.template_driver", refused("write the text out"), ignored("")));

    private SupportOfTopLevel() {}

    static Vector<Attribute> rows() {
        return Vector.of(PROJECT, NETWORKS, VOLUMES, SECRETS, CONFIGS).flatMap(rows -> rows);
    }
}
