package dev.stowage.extension;

import static dev.stowage.extension.DockerDecoders.name;
import static dev.stowage.extension.DockerDecoders.whole;

import dev.stowage.value.Tree;
import io.vavr.collection.Vector;

/**
 * The keys of the retired Docker integration, read as it read them: a value of another type is a mistake, every value of
 * the right type passes.
 */
final class DockerKeys {
    static final Key<String> CLUSTER =
            new Key<>("x-aws-cluster", "name or ARN", "a cluster of our own", "existing cluster", name());
    static final Key<LoadBalancerChoice> LOAD_BALANCER = new Key<>(
            "x-aws-loadbalancer",
            "name or ARN",
            "one of our own",
            "existing load balancer",
            name().map(LoadBalancerChoice.Existing::new));
    static final Key<VpcChoice> VPC = new Key<>(
            "x-aws-vpc", "id or ARN", "the account's default", "existing network", name().map(DockerKeys::vpc));
    static final Key<LogRetention> LOGS_RETENTION = new Key<>(
            "x-aws-logs_retention",
            "whole number of days",
            "for ever",
            "how long logs are kept",
            whole().map(DockerKeys::retention));
    static final Key<Tree> CLOUD_FORMATION = new Key<>(
            "x-aws-cloudformation", "template fragment", "none", "merged over the template", DockerDecoders.fragment());
    static final Key<Tree> ROLE =
            new Key<>("x-aws-role", "policy document", "none", "rights of the task role", Decoders.tree());
    static final Key<Vector<String>> POLICIES = new Key<>(
            "x-aws-policies",
            "list of ARNs",
            "none",
            "managed policies of the task role",
            Decoders.listOf(DockerDecoders.anyText()));
    static final Key<String> PULL_CREDENTIALS = new Key<>(
            "x-aws-pull_credentials", "secret ARN", "none", "login of the image's registry", DockerDecoders.anyText());
    static final Key<Autoscaling> AUTOSCALING = new Key<>(
            "x-aws-autoscaling",
            "{cpu or memory, min, max}",
            "none",
            "scaling; max is required",
            new DockerAutoscaling());
    static final Key<Integer> MIN_PERCENT =
            new Key<>("x-aws-min_percent", "whole number", "computed", "least healthy percent in an update", whole());
    static final Key<Integer> MAX_PERCENT =
            new Key<>("x-aws-max_percent", "whole number", "computed", "largest percent in an update", whole());
    static final Key<Protocol> PROTOCOL = new Key<>(
            "x-aws-protocol",
            "text; http and https count",
            "by port",
            "whether the port is served by HTTP",
            DockerDecoders.anyText().map(DockerKeys::protocol));
    static final Key<Vector<String>> JSON_KEYS = new Key<>(
            "x-aws-keys",
            "text or list of texts",
            "none",
            "JSON keys of a secret; * for all",
            Decoders.oneOrMany(DockerDecoders.anyText()));
    static final Key<String> SECURITY_GROUP =
            new Key<>("x-aws-securitygroup", "security group id", "none", "older form of an external network", name());

    private DockerKeys() {}

    /** The id is the last part of an ARN. */
    private static VpcChoice vpc(String idOrArn) {
        return new VpcChoice.Existing(idOrArn.substring(idOrArn.lastIndexOf('/') + 1));
    }

    /** CloudFormation keeps logs for ever when it is told no days. */
    private static LogRetention retention(int days) {
        return days == 0 ? LogRetention.forever() : LogRetention.ofDays(days);
    }

    /** Words count as they are written, and each but two means a port that is not served by HTTP. */
    private static Protocol protocol(String word) {
        return switch (word) {
            case "http" -> Protocol.HTTP;
            case "https" -> Protocol.HTTPS;
            default -> Protocol.TCP;
        };
    }
}
