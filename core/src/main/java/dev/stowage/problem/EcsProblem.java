package dev.stowage.problem;

import static dev.stowage.problem.Severity.ERROR;
import static dev.stowage.problem.Severity.WARNING;

/** What can be wrong with a project that is to run on ECS: what ECS, AWS or CloudFormation does not take as it is meant. */
public enum EcsProblem implements ProblemId {
    // What ECS can do
    NO_IMAGE("ecs.no-image", ERROR, "A service names no image, and this dialect needs one"),
    NOT_ON_FARGATE("ecs.not-on-fargate", ERROR, "The attribute needs access to the host, which Fargate does not give"),
    NOT_ON_ECS("ecs.not-on-ecs", ERROR, "The file needs something that ECS does not have"),
    GLOBAL_ON_FARGATE("ecs.global-on-fargate", ERROR, "Fargate has no instances that could run one task each"),
    DEPLOY_MODE("ecs.deploy-mode", ERROR, "Services on ECS do not run in this mode"),
    ATTRIBUTE_IGNORED("ecs.attribute-ignored", WARNING, "The attribute has no effect on ECS"),
    ATTRIBUTE_REFUSED("ecs.attribute-refused", ERROR, "What the attribute asks for is not possible on ECS"),
    OUTSIDE_ECS_BOUNDS(
            "ecs.outside-bounds", WARNING, "A number is outside the range of ECS, and the nearest allowed one is used"),
    BIND_MOUNT("ecs.bind-mount", ERROR, "A service mounts a path of the host, which ECS does not have"),
    MOUNT_TARGET("ecs.mount-target", ERROR, "A mount is not at an absolute path below the root directory"),
    MOUNT_TYPE("ecs.mount-type", ERROR, "ECS has no mounts of this type"),
    TMPFS_SIZE("ecs.tmpfs-size", ERROR, "The size of a file system in memory is not a number of bytes"),
    TMPFS_OPTION("ecs.tmpfs-option", ERROR, "ECS has no such mount option of a file system in memory"),
    TMPFS_LARGE("ecs.tmpfs-large", WARNING, "A file system in memory may take all the memory of its task"),
    TMPFS_WITHOUT_SIZE(
            "ecs.tmpfs-without-size", WARNING, "A file system in memory has no size, and gets a small one on ECS"),
    NAMELESS_VOLUME("ecs.nameless-volume", ERROR, "A volume has no name, so every task would get a new one"),
    VOLUME_DRIVER("ecs.volume-driver", ERROR, "AWS has no volumes of this driver"),
    VOLUME_OPTION("ecs.volume-option", ERROR, "A driver option of a volume has a value that AWS does not accept"),
    NOT_WRITABLE("ecs.volume-not-writable", WARNING, "A volume belongs to another user than the one who writes to it"),
    DIRECTORY_WITHOUT_OWNER("ecs.directory-without-owner", WARNING, "A directory without an owner is not created"),
    PARALLELISM("ecs.parallelism", ERROR, "A rolling update cannot replace that many tasks at once"),
    GPUS_ON_EXISTING_CLUSTER(
            "ecs.gpus-on-existing-cluster", ERROR, "GPUs need instances, which are not added to an existing cluster"),
    TASK_TOO_LARGE("ecs.task-too-large", ERROR, "Fargate has no task that large"),
    NAME_COLLISION("ecs.name-collision", ERROR, "Two names have the same logical id in the template"),
    NAME_AND_PORT_COLLISION(
            "ecs.name-and-port-collision", ERROR, "Two networks with their ports have the same name in the template"),
    PUBLISHED_RANGE("ecs.published-range", ERROR, "A load balancer cannot choose a port from a range"),
    PORT_ZERO("ecs.port-zero", ERROR, "A load balancer cannot listen on port 0"),
    PUBLISHED_DIFFERS("ecs.published-differs", ERROR, "docker-ecs publishes a port under its own number only"),
    PORT_ON_NETWORK_TWICE(
            "ecs.port-on-network-twice",
            ERROR,
            "Two services have the same port on one network, and so the same name there"),
    NOT_PUBLISHED("ecs.not-published", WARNING, "A service is published by a proxy that finds it by Docker alone"),
    LOOPBACK_PORT("ecs.loopback-port", WARNING, "A port published on the loopback address is not published on ECS"),
    OPEN_TO_INTERNET("ecs.open-to-internet", WARNING, "A database or a similar service is reachable from the internet"),
    UDP_HEALTH("ecs.udp-health", ERROR, "A UDP port has no TCP port beside it for its health check"),
    TWO_BALANCERS("ecs.two-balancers", WARNING, "A web site is behind two load balancers with different names"),
    VARIABLE_TWICE("ecs.variable-twice", ERROR, "A variable of a container is set both by environment and by a secret"),
    KERNEL_SETTING("ecs.kernel-setting", ERROR, "A container cannot change a kernel setting of its host"),
    SECRET_IN_CLEAR("ecs.secret-in-clear", WARNING, "A variable that looks like a secret is in the template"),
    PORT_PROTOCOL("ecs.port-protocol", ERROR, "ECS has no ports of this protocol"),
    PORT_PUBLISHED_TWICE("ecs.port-published-twice", ERROR, "Two services publish one port"),
    SHARED_LISTENER_SOURCES(
            "ecs.shared-listener-sources", ERROR, "Services of one listener let in different addresses"),
    RULE_MEANINGLESS("ecs.rule-meaningless", ERROR, "A rule matches no requests"),
    RULE_WITHOUT_PRIORITY("ecs.rule-without-priority", ERROR, "Several rules of a listener have no order"),
    DEPLOYMENT_STRATEGY("ecs.deployment-strategy", ERROR, "A service cannot be deployed in this way"),
    VERSIONS_SHARE("ecs.versions-share-volume", WARNING, "Two versions of a service write one volume for a while"),
    SCALED_TO_NOTHING("ecs.scaled-to-nothing", WARNING, "Nothing starts the tasks of a service again"),
    DATA_NOT_KEPT("ecs.data-not-kept", WARNING, "A database has no volume for its data, which is gone with its task"),
    DATA_SHARED("ecs.data-shared", WARNING, "Several tasks write data that is for one alone"),
    JOBS_TWICE("ecs.jobs-twice", WARNING, "Several tasks start the same jobs, each for itself"),
    LOGGING_OPTION(
            "ecs.logging-option", ERROR, "A logging driver lacks a required option, or cannot use the value of one"),
    LABEL_NOT_A_TAG("ecs.label-not-a-tag", WARNING, "AWS does not accept a label as a tag"),
    CERTIFICATE_MISSING("ecs.certificate-missing", ERROR, "An encrypted listener has no certificate"),
    PLAIN_BEFORE_TLS(
            "ecs.plain-before-tls",
            WARNING,
            "Clients speak plain HTTP to the listener of a port on which the container speaks HTTPS"),
    NO_ENDPOINT("ecs.no-endpoint", WARNING, "Other services do not find a service under the name that they call"),
    PEERS_BY_NAME(
            "ecs.peers-by-name",
            WARNING,
            "The tasks of a service look for each other by its name, which leads to one of them"),
    ALIAS_IGNORED("ecs.alias-ignored", WARNING, "ECS gives a service one name"),
    STACK_NAME_TOO_LONG("cfn.stack-name-too-long", ERROR, "The stack's name is longer than CloudFormation accepts"),
    STACK_NAME("cfn.stack-name", ERROR, "CloudFormation accepts no stack with the name of the project"),
    CONFIG_UNKNOWN("ecs.config-unknown", ERROR, "The content of a config is not known, and the template needs it"),
    SECRET_UNKNOWN("ecs.secret-unknown", WARNING, "The content of a secret is not known, and a deployment needs it"),
    ENDPOINTS_MISSING(
            "ecs.endpoints-missing", WARNING, "Tasks without a way to the internet lack a VPC endpoint that they need"),
    NO_WAY_OUT("ecs.no-way-out", WARNING, "Tasks without a public address or NAT cannot reach the internet"),
    TOO_MANY_NETWORKS("ecs.too-many-networks", ERROR, "A task would be in more networks than ECS allows"),
    PORT_INTERNAL(
            "ecs.port-internal", WARNING, "A port is published on internal networks, which are closed to the outside"),
    EXEC_READ_ONLY("ecs.exec-read-only", WARNING, "Commands cannot be run in a container with a read-only file system"),
    SECRET_BY_NAME("ecs.secret-by-name", WARNING, "An external secret is given by a name that may mean two things"),
    START_ORDER("ecs.start-order", WARNING, "A service may start before one that it calls, and then does not find it"),
    DISK_SHARED("ecs.disk-shared", ERROR, "A disk of driver ebs is for one service, and a task has one"),
    DISK_DELETED("ecs.disk-deleted", WARNING, "A disk of driver ebs is deleted with its task"),
    SECRET_IN_TEMPLATE("ecs.secret-in-template", WARNING, "The template holds a secret in plain text"),
    NO_GPU_INSTANCE("ecs.no-gpu-instance", ERROR, "No instance type with GPUs is large enough"),
    NFS_UNSUPPORTED(
            "ecs.nfs-unsupported",
            WARNING,
            "A program keeps its data on NFS, which its documentation does not support"),
    DISK_WITHOUT_SERVICE("ecs.disk-without-service", ERROR, "A task that no service keeps running mounts a disk"),
    HEALTH_OWN_NAME(
            "ecs.health-own-name",
            WARNING,
            "A container checks its health by the name that all tasks of its service share"),
    HEALTH_PATH("ecs.health-path", WARNING, "A load balancer asks for another path than the health check of a service"),
    HEALTH_HOST(
            "ecs.health-host",
            WARNING,
            "A load balancer checks a program by an address that the program may refuse to be called by"),
    START_PERIOD_SHORT(
            "ecs.start-period-short",
            WARNING,
            "A service that writes a volume has little time until its health check fails, which ends its task"),
    NO_HEALTHCHECK(
            "ecs.no-healthcheck", ERROR, "A service waits for the health of another one that has no health check"),
    NEVER_COMPLETES("ecs.never-completes", ERROR, "A service waits for the completion of one that never ends"),
    TASK_NOT_RUN("ecs.task-not-run", WARNING, "The template defines a one-off task, but nothing in it runs the task"),
    JOB_KEPT("ecs.job-kept", WARNING, "A service that ends by itself is restarted for ever"),
    TASK_CYCLE("ecs.task-cycle", ERROR, "Tasks wait for each other by way of their sidecars"),
    PLATFORM("ecs.platform", ERROR, "Tasks do not run on this platform"),
    PLATFORMS_DIFFER("ecs.platforms-differ", ERROR, "Services of one task are for different platforms"),
    NOTHING_ESSENTIAL("ecs.nothing-essential", ERROR, "Nothing keeps a task running"),
    TOO_MANY_CONTAINERS("ecs.too-many-containers", ERROR, "A task has more containers than ECS allows"),
    TOO_MANY_TARGET_GROUPS("ecs.too-many-target-groups", ERROR, "A service has more target groups than ECS allows"),
    BALANCER_FULL(
            "ecs.load-balancer-full",
            WARNING,
            "A load balancer has more listeners or rules than the default quota of AWS"),
    TOO_MANY_RULES("ecs.too-many-rules", WARNING, "A security group has more rules than the default quota of AWS"),
    TOO_MANY_POLICIES(
            "ecs.too-many-policies", WARNING, "A role has more managed policies than the default quota of AWS"),
    SERVICE_NAME_TOO_LONG("ecs.name-too-long", ERROR, "A name is longer than ECS allows"),
    REPLICAS("ecs.replicas", ERROR, "A sidecar, or a task without a service, cannot run that often"),
    SERVICE_NAME("ecs.service-name", ERROR, "DNS does not allow a service of this name"),
    FILE_IN_ROOT("ecs.file-in-root", ERROR, "A secret or config would be a file directly in the root directory"),
    IMAGE_NAME("ecs.image-name", WARNING, "The name of an image is not valid"),
    MEMORY_SMALL("ecs.memory-small", WARNING, "A task has less memory than its containers need"),
    IMAGE_BUILT_HERE("ecs.image-built-here", WARNING, "An image that is built here has a name without a registry"),
    VOLUME_STARTS_EMPTY(
            "ecs.volume-starts-empty",
            WARNING,
            "A volume starts empty, where Docker would copy files of the image into it"),
    DATA_BY_HOST_NAME(
            "ecs.data-by-host-name",
            WARNING,
            "A program keeps its data under its host name, which is different in each task"),
    MOUNT_TARGET_ELSEWHERE(
            "ecs.mount-target-elsewhere", WARNING, "A task may be in a zone without a mount target of a volume"),
    RIGHTS_NEEDED("ecs.rights-needed", WARNING, "An existing role needs permissions that the template cannot give it"),
    DIRECTORY_HIDDEN("ecs.directory-hidden", WARNING, "A secret or config hides the files of the image beside it"),

    // Limits of a template: it is written all the same, but deploying it is refused
    TOO_MANY_RESOURCES("cfn.too-many-resources", WARNING, "The template has more resources than CloudFormation allows"),
    TOO_MANY_PARAMETERS(
            "cfn.too-many-parameters", WARNING, "The template has more parameters than CloudFormation allows"),
    TOO_MANY_OUTPUTS("cfn.too-many-outputs", WARNING, "The template has more outputs than CloudFormation allows"),
    TEMPLATE_PAST_BUCKET("cfn.template-too-large", WARNING, "The template has more bytes than CloudFormation allows"),
    TASK_DEFINITION_TOO_LARGE("cfn.task-definition-too-large", WARNING, "A task definition is larger than ECS allows"),
    TEMPLATE_NAME_TOO_LONG("cfn.name-too-long", WARNING, "A name in the template is longer than CloudFormation allows"),

    // Conversion
    OVERLAY_KIND("cfn.overlay-kind", ERROR, "The overlay has a value where the template has another kind of value"),
    OVERLAY_REFERENCE("cfn.overlay-reference", WARNING, "The overlay removes something that the template refers to"),
    OVERLAY_SHAPE("cfn.overlay-shape", ERROR, "The result of the overlay is not a valid template"),
    NO_VPC("aws.no-vpc", ERROR, "The environment has no network to deploy into"),
    NO_DNS_SUPPORT("aws.no-dns-support", ERROR, "DNS is turned off in the network"),
    TOO_FEW_ZONES("aws.too-few-zones", ERROR, "There are fewer zones with subnets than a load balancer needs"),
    NAME_UNKNOWN("aws.name-unknown", ERROR, "A resource is given by a name that only AWS can resolve"),
    RESOURCE_MISSING("aws.resource-missing", ERROR, "A resource that the file refers to does not exist"),
    SUBNETS_ELSEWHERE("aws.subnets-elsewhere", ERROR, "The subnets of tasks are in another network than the project"),
    BALANCER_ELSEWHERE("aws.load-balancer-elsewhere", ERROR, "The load balancer is not in the network of the project"),
    BALANCER_TYPE("aws.load-balancer-type", ERROR, "The load balancer cannot serve the ports of the project"),
    FILE_SYSTEM_AMBIGUOUS("aws.file-system-ambiguous", ERROR, "Several file systems belong to one volume"),

    // Extensions for AWS
    UNKNOWN_EXTENSION("aws.unknown-extension", ERROR, "An extension for AWS, or an attribute of one, does not exist"),
    MISPLACED_EXTENSION("aws.misplaced-extension", ERROR, "An extension for AWS is in a place where it has no meaning"),
    EXTENSION_WRONG_TYPE(
            "aws.extension-wrong-type",
            ERROR,
            "An extension for AWS has a value of the wrong type, or lacks an attribute"),
    EXTENSION_OUT_OF_RANGE(
            "aws.extension-out-of-range",
            ERROR,
            "An extension for AWS has a value that is not allowed, alone or beside another"),
    EXTENSION_IGNORED("aws.extension-ignored", WARNING, "An extension for AWS has no effect in this dialect"),
    EXTENSION_OBSOLETE("aws.extension-obsolete", WARNING, "An attribute of Compose replaces an extension for AWS");

    @SuppressWarnings("ImmutableEnumChecker") // A record of texts is immutable, it only lacks the annotation.
    private final Kind kind;

    EcsProblem(String word, Severity severity, String title) {
        this.kind = new Kind(word, severity, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
