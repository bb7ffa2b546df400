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
            new Key<>(KeyName.CLUSTER, "name or ARN", "a new one", "existing cluster", name());
    static final Key<LoadBalancerChoice> LOAD_BALANCER = new Key<>(
            KeyName.LOAD_BALANCER,
            "name or ARN",
            "a new one",
            "existing load balancer",
            name().map(LoadBalancerChoice.Existing::new));
    static final Key<VpcChoice> VPC = new Key<>(
            KeyName.VPC, "id or ARN", "the account's default", "existing network", name().map(DockerKeys::vpc));
    static final Key<LogRetention> LOGS_RETENTION = new Key<>(
            KeyName.LOGS_RETENTION,
            "whole number of days",
            "for ever",
            "how long logs are kept",
            whole().map(DockerKeys::retention));
    static final Key<Tree> CLOUD_FORMATION = new Key<>(
            KeyName.CLOUD_FORMATION,
            "template fragment",
            "none",
            "merged over the template",
            DockerDecoders.fragment());
    static final Key<Tree> ROLE =
            new Key<>(KeyName.ROLE, "policy document", "none", "permissions of the task role", Decoders.tree());
    static final Key<Vector<String>> POLICIES = new Key<>(
            KeyName.POLICIES,
            "list of ARNs",
            "none",
            "managed policies of the task role",
            Decoders.listOf(DockerDecoders.anyText()));
    static final Key<String> PULL_CREDENTIALS = new Key<>(
            KeyName.PULL_CREDENTIALS, "secret ARN", "none", "login of the image's registry", DockerDecoders.anyText());
    static final Key<Autoscaling> AUTOSCALING = new Key<>(
            KeyName.AUTOSCALING,
            "{cpu or memory, min, max}",
            "none",
            "scaling; max is required",
            new DockerAutoscaling());
    static final Key<Integer> MIN_PERCENT =
            new Key<>(KeyName.MIN_PERCENT, "whole number", "computed", "minimum healthy percent in an update", whole());
    static final Key<Integer> MAX_PERCENT =
            new Key<>(KeyName.MAX_PERCENT, "whole number", "computed", "largest percent in an update", whole());
    static final Key<Protocol> PROTOCOL = new Key<>(
            KeyName.PROTOCOL,
            "text; http and https count",
            "by port",
            "whether the port is served by HTTP",
            DockerDecoders.anyText().map(DockerKeys::protocol));
    static final Key<Vector<JsonKey>> JSON_KEYS = new Key<>(
            KeyName.JSON_KEYS,
            "text or list of texts",
            "none",
            "JSON keys of a secret; * for all",
            Decoders.oneOrMany(DockerDecoders.anyText().map(JsonKey::of)));
    static final Key<String> SECURITY_GROUP =
            new Key<>(KeyName.SECURITY_GROUP, "security group id", "none", "older form of an external network", name());

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
