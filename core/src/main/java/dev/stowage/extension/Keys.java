package dev.stowage.extension;

import static dev.stowage.extension.Decoders.arnOf;
import static dev.stowage.extension.Decoders.bool;
import static dev.stowage.extension.Decoders.duration;
import static dev.stowage.extension.Decoders.listOf;
import static dev.stowage.extension.Decoders.startingWith;
import static dev.stowage.extension.Decoders.text;
import static dev.stowage.extension.Decoders.whole;
import static dev.stowage.extension.Decoders.word;

import dev.stowage.problem.Series;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import java.time.Duration;

/** The table of the {@code x-aws-*} keys. Where each may stand is the matter of {@link Places}. */
final class Keys {
    private static final int ANY = Integer.MAX_VALUE;
    private static final int WEEK = 604_800;
    private static final Vector<String> SECTIONS = Vector.of(
            "AWSTemplateFormatVersion",
            "Description",
            "Metadata",
            "Parameters",
            "Rules",
            "Mappings",
            "Conditions",
            "Transform",
            "Hooks",
            "Resources",
            "Outputs");

    static final Key<String> CLUSTER = key(KeyName.CLUSTER, "name or ARN", "a new one", "existing cluster", text());
    static final Key<LogRetention> LOGS_RETENTION = key(
            KeyName.LOGS_RETENTION,
            "never, or days: " + Series.or(LogRetention.DAYS),
            "30",
            "how long logs are kept",
            Shapes.retention());
    static final Key<VpcChoice> VPC = key(KeyName.VPC, "id, ARN, default, or %s", "default", "network", Shapes.vpc());
    static final Key<Vector<String>> SUBNETS = key(
            KeyName.SUBNETS,
            "list of ids",
            "all of the network",
            "subnets of the tasks, one of each zone",
            Decoders.someOf(Names.subnet()));
    static final Key<Boolean> ASSIGN_PUBLIC_IP =
            key(KeyName.ASSIGN_PUBLIC_IP, "boolean", "true unless NAT or EC2", "public address of tasks", bool());
    static final Key<LoadBalancerChoice> LOAD_BALANCER =
            key(KeyName.LOAD_BALANCER, "ARN, name, or %s", "a new one", "load balancer", Shapes.loadBalancer());
    static final Key<Vector<String>> ALLOW_CIDRS = key(
            KeyName.ALLOW_CIDRS,
            "list of CIDR blocks or pl- ids",
            "0.0.0.0/0",
            "who may reach the listeners; of the quota of rules, a prefix list takes as many as it may have entries",
            Shapes.allowedSources());
    static final Key<String> CERTIFICATE =
            key(KeyName.CERTIFICATE, "ACM ARN", "none", "certificate of HTTPS and TLS listeners", Names.certificate());
    static final Key<Protocol> PROTOCOL =
            key(KeyName.PROTOCOL, "%s", "by port", "protocol of the listener", Shapes.protocol(Protocol.values()));
    static final Key<Protocol> TARGET_PROTOCOL = key(
            KeyName.TARGET_PROTOCOL,
            "%s",
            "that of app_protocol; else https for the targets 443 and 8443, else http; no encryption behind tls",
            "protocol of the target group; https behind a listener for tls is TLS",
            Shapes.protocol(Protocol.HTTP, Protocol.HTTPS));
    static final Key<RoutingRule> RULE = key(
            KeyName.RULE,
            "%s",
            "all requests",
            "which requests reach the service, and how they are changed",
            Shapes.rule());
    static final Key<Duration> STICKINESS = key(
            KeyName.STICKINESS,
            "duration, %s",
            "off",
            "cookie stickiness; on a network load balancer by the client's address, without expiry",
            duration(1, WEEK));
    static final Key<String> TARGET_GROUP = key(
            KeyName.TARGET_GROUP,
            "ARN",
            "a new one",
            "existing target group; who comes through it is the security group of the load balancer that exists, a parameter where none is named, or what x-aws-allow_cidrs says",
            arnOf("elasticloadbalancing", "the ARN of a target group"));
    static final Key<TargetCheck> HEALTHCHECK = key(
            KeyName.HEALTHCHECK,
            "%s",
            "path /, matcher 200-399; of grpc path /AWS.ALB/healthcheck, matcher 12",
            "check of the target group",
            Shapes.targetCheck());
    static final Key<Vector<Domain>> DOMAIN =
            key(KeyName.DOMAIN, "%s or a list", "none", "Route 53 alias", Shapes.domains());
    static final Key<Boolean> SERVICE_CONNECT = key(
            KeyName.SERVICE_CONNECT,
            "boolean",
            "true; false in a VPC of the project",
            "names by Service Connect",
            bool());
    static final Key<String> INIT_IMAGE =
            key(KeyName.INIT_IMAGE, "image", ServiceExtension.INIT_IMAGE, "image of the init containers", text());
    static final Key<SecretDelivery> SECRETS = key(
            KeyName.SECRETS,
            "%s",
            SecretDelivery.FILES.word(),
            "how secrets arrive",
            word(Vector.of(SecretDelivery.values()), SecretDelivery::word));
    static final Key<Vector<JsonKey>> JSON_KEYS = key(
            KeyName.JSON_KEYS,
            "text, list, or {NAME: KEY} where variables or files have other names",
            "none",
            "JSON keys of a secret",
            JsonKeys.all());
    static final Key<String> KMS_KEY =
            key(KeyName.KMS_KEY, "key ARN", "the account's key", "key of a secret", Names.key());
    static final Key<Tree> ROLE =
            key(KeyName.ROLE, "policy document", "none", "permissions of the task role", policyDocument());
    static final Key<Vector<String>> POLICIES =
            key(KeyName.POLICIES, "list of ARNs", "none", "managed policies of the task role", listOf(Names.policy()));
    static final Key<String> TASK_ROLE_ARN =
            key(KeyName.TASK_ROLE_ARN, "ARN", "a new one", "existing task role", Names.role());
    static final Key<String> EXECUTION_ROLE_ARN =
            key(KeyName.EXECUTION_ROLE_ARN, "ARN", "a new one", "existing execution role", Names.role());
    static final Key<String> PERMISSIONS_BOUNDARY = key(
            KeyName.PERMISSIONS_BOUNDARY,
            "policy ARN",
            "none",
            "boundary of every role that is created",
            Names.policy());
    static final Key<String> PULL_CREDENTIALS = key(
            KeyName.PULL_CREDENTIALS,
            "secret ARN",
            "none",
            "login of the image's registry",
            arnOf("secretsmanager", "the ARN of a secret"));
    static final Key<Boolean> EXEC = key(KeyName.EXEC, "boolean", "false", "ECS Exec", bool());
    static final Key<String> SCHEDULE = key(
            KeyName.SCHEDULE,
            "rate(N UNIT) in minutes, hours or days, or cron(six fields), in UTC",
            "none",
            "when tasks are started, in place of a service that keeps them running",
            ScheduleExpressions.rateOrCron());
    static final Key<Vector<CapacityShare>> CAPACITY =
            key(KeyName.CAPACITY, "%s", "FARGATE", "capacity provider strategy", Shapes.capacity());
    static final Key<Integer> EPHEMERAL_STORAGE =
            number(KeyName.EPHEMERAL_STORAGE, "%s GiB", 21, 200, "20", "disk of a task");
    static final Key<Boolean> AZ_REBALANCING =
            key(KeyName.AZ_REBALANCING, "boolean", "as ECS decides", "rebalancing across zones", bool());
    static final Key<DeploymentStyle> DEPLOYMENT =
            key(KeyName.DEPLOYMENT, "%s", Strategy.ROLLING.word(), "how a version is rolled out", Shapes.deployment());
    static final Key<Autoscaling> AUTOSCALING =
            key(KeyName.AUTOSCALING, "%s", "none", "scaling; max is required", Shapes.autoscaling());
    static final Key<Integer> MIN_PERCENT =
            number(KeyName.MIN_PERCENT, "percent, %s", 0, 100, "computed", "minimum healthy percent in an update");
    static final Key<Integer> MAX_PERCENT =
            number(KeyName.MAX_PERCENT, "percent, %s", 100, ANY, "computed", "largest percent in an update");
    static final Key<Boolean> ROOT_ACCESS =
            key(KeyName.ROOT_ACCESS, "boolean", "true without uid", "whether root is root on the file system", bool());
    static final Key<Boolean> MOUNT_TARGETS =
            key(KeyName.MOUNT_TARGETS, "boolean", "false", "mount targets for an external file system", bool());
    static final Key<String> ACCESS_POINT = key(
            KeyName.ACCESS_POINT,
            "access point id",
            "a new one",
            "existing access point of an external file system",
            startingWith("fsap-", "the id of an access point, which begins with fsap-"));
    static final Key<String> SECURITY_GROUP = key(
            KeyName.SECURITY_GROUP,
            "security group id",
            "none",
            "older form of an external network",
            startingWith("sg-", "the id of a security group, which begins with sg-"));
    static final Key<Tree> CLOUD_FORMATION =
            key(KeyName.CLOUD_FORMATION, "template fragment", "none", "merged over the template", template());

    private Keys() {}

    /** Its statements may be made by a function of CloudFormation. */
    private static Decoder<Tree> policyDocument() {
        return Shapes.document()
                .where(Keys::hasStatements, "a policy document, which has the attribute Statement")
                .where(Keys::hasEffects, "a policy document, whose statements have the Effect Allow or Deny");
    }

    private static boolean hasEffects(Tree policy) {
        return !(policy instanceof Tree.Fields fields)
                || fields.values().get("Statement").forAll(Keys::isOfEffect);
    }

    private static boolean isOfEffect(Tree statements) {
        return statements instanceof Tree.Items items
                ? items.values().nonEmpty() && items.values().forAll(Keys::isOfEffect)
                : !(statements instanceof Tree.Fields one)
                        || one.values()
                                .get("Effect")
                                .forAll(effect -> !(effect instanceof Tree.Text text)
                                        || text.value().equals("Allow")
                                        || text.value().equals("Deny"));
    }

    /** <em>AWS CloudFormation User Guide</em>, "Template sections". */
    private static Decoder<Tree> template() {
        return Shapes.document()
                .where(Keys::hasSections, "a part of a template, whose sections are " + SECTIONS.mkString(", "));
    }

    private static boolean hasSections(Tree fragment) {
        return !(fragment instanceof Tree.Fields fields)
                || fields.values().keySet().forAll(key -> SECTIONS.contains(key) || key.startsWith("$"));
    }

    private static boolean hasStatements(Tree policy) {
        return policy instanceof Tree.Fields fields
                && fields.values().keySet().exists(key -> key.equals("Statement") || key.startsWith("Fn::"));
    }

    /** @param type with a place for what the decoder takes, where that is more than a kind of text */
    private static <T> Key<T> key(String name, String type, String fallback, String meaning, Decoder<T> decoder) {
        return new Key<>(name, type.replace("%s", decoder.takes()), fallback, meaning, decoder);
    }

    private static Key<Integer> number(String name, String type, int least, int most, String fallback, String meaning) {
        return key(name, type, fallback, meaning, whole(least, most));
    }
}
