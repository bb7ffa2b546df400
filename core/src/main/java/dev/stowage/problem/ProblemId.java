package dev.stowage.problem;

import static dev.stowage.problem.Severity.ERROR;
import static dev.stowage.problem.Severity.WARNING;

/**
 * The catalogue: every kind of problem with its stable id. Each that a file can cause has a folder with a bad sample, a
 * good sample and the expected text under {@code core/src/test/resources/cases/problems/<id>}, from which {@code
 * core/docs/problems.md} is made.
 */
public enum ProblemId {
    // Files and YAML
    NO_COMPOSE_FILE("compose.no-file", ERROR, "No Compose file was given or found"),
    FILE_MISSING("compose.file-missing", ERROR, "A file that is needed does not exist"),
    YAML_SYNTAX("yaml.syntax", ERROR, "The text is not YAML"),
    YAML_ENCODING("yaml.encoding", ERROR, "The bytes of the file are not valid text"),
    YAML_ROOT("yaml.root", ERROR, "The document is not a mapping"),
    YAML_KEY("yaml.key", ERROR, "A key is not a string"),
    YAML_TAG("yaml.tag", ERROR, "A value does not fit its tag"),
    YAML_ANCHOR("yaml.anchor", ERROR, "An alias names an anchor that does not exist"),
    YAML_CYCLE("yaml.cycle", ERROR, "A value contains itself through an alias"),
    YAML_MERGE("yaml.merge", ERROR, "A merge key has a value that cannot be merged"),
    YAML_LIMIT("yaml.limit", ERROR, "The document passes a limit of size, depth or repetition"),
    FILE_UNREADABLE("compose.file-unreadable", ERROR, "A file that is needed cannot be read"),
    EMPTY("compose.empty", ERROR, "The Compose files hold nothing"),
    INVALID_PROJECT_NAME("compose.invalid-project-name", ERROR, "The name of the project cannot be used"),
    SEVERAL_FILES("compose.several-files", WARNING, "Several files have a name that is looked for"),
    DUPLICATE_KEY("yaml.duplicate-key", ERROR, "A mapping has the same key twice"),

    // Variables
    VARIABLE_UNSET("compose.variable-unset", WARNING, "A variable has no value and becomes the empty string"),
    VARIABLE_REQUIRED("compose.variable-required", ERROR, "A required variable has no value"),
    INVALID_TEMPLATE("compose.invalid-template", ERROR, "A ${...} has no form that Compose knows"),
    CAST("compose.cast", ERROR, "A text is not the number or boolean that its attribute takes"),
    OLD_BOOLEAN("compose.old-boolean", WARNING, "A word is a boolean only in old versions of YAML"),
    DOTENV_FORMAT("dotenv.format", ERROR, "An env file has a format that is not known"),
    NOT_TRUE_OR_FALSE("dotenv.not-true-or-false", ERROR, "A variable that is to be true or false is something else"),
    DOTENV_SYNTAX("dotenv.syntax", ERROR, "A line of an env file is not of the form NAME=value"),

    // What ECS can do
    NO_IMAGE("ecs.no-image", ERROR, "A service names no image, and the dialect builds none"),
    NOT_ON_FARGATE("ecs.not-on-fargate", ERROR, "The attribute needs a host, which Fargate does not share"),
    NOT_ON_ECS("ecs.not-on-ecs", ERROR, "What is written needs something that ECS does not have"),
    GLOBAL_ON_FARGATE("ecs.global-on-fargate", ERROR, "Fargate has no machines that could run one task each"),
    DEPLOY_MODE("ecs.deploy-mode", ERROR, "Services on ECS do not run in this mode"),
    ATTRIBUTE_IGNORED("ecs.attribute-ignored", WARNING, "The attribute has no effect on ECS"),
    ATTRIBUTE_REFUSED("ecs.attribute-refused", ERROR, "What the attribute asks for is not possible on ECS"),
    OUTSIDE_ECS_BOUNDS("ecs.outside-bounds", WARNING, "A number is outside of what ECS accepts and is brought within"),
    BIND_MOUNT("ecs.bind-mount", ERROR, "A service mounts a path of the host, which ECS does not have"),
    MOUNT_TARGET("ecs.mount-target", ERROR, "A mount is not at an absolute path below the root directory"),
    MOUNT_TYPE("ecs.mount-type", ERROR, "ECS has no mounts of this type"),
    TMPFS_SIZE("ecs.tmpfs-size", ERROR, "The size of a file system in memory is no number of bytes, or too large"),
    NAMELESS_VOLUME("ecs.nameless-volume", ERROR, "A volume has no name, so every task would get a new one"),
    VOLUME_DRIVER("ecs.volume-driver", ERROR, "AWS has no volumes of this driver"),
    VOLUME_OPTION("ecs.volume-option", ERROR, "A driver option of a volume says what AWS does not take"),
    NOT_WRITABLE("ecs.volume-not-writable", WARNING, "A volume belongs to another user than who writes it"),
    DIRECTORY_WITHOUT_OWNER("ecs.directory-without-owner", WARNING, "A directory without an owner is not made"),
    PARALLELISM("ecs.parallelism", ERROR, "A rolling update cannot replace that many tasks at once"),
    GPUS_ON_EXISTING_CLUSTER(
            "ecs.gpus-on-existing-cluster", ERROR, "GPUs need machines, which an existing cluster does not get"),
    TASK_TOO_LARGE("ecs.task-too-large", ERROR, "Fargate has no task that large"),
    NAME_COLLISION("ecs.name-collision", ERROR, "Two names are one in the logical ids of a template"),
    NAME_AND_PORT_COLLISION("ecs.name-and-port-collision", ERROR, "Two networks and their ports are one in a template"),
    PUBLISHED_RANGE("ecs.published-range", ERROR, "A load balancer cannot choose a port from a range"),
    PORT_ZERO("ecs.port-zero", ERROR, "Port 0 is none that a load balancer could listen on"),
    PUBLISHED_DIFFERS("ecs.published-differs", ERROR, "docker-ecs publishes a port under its own number only"),
    PORT_ON_NETWORK_TWICE(
            "ecs.port-on-network-twice", ERROR, "Two services have one port on one network, which is one name there"),
    LOOPBACK_PORT("ecs.loopback-port", WARNING, "A port that only the host itself could reach is not published"),
    OPEN_TO_INTERNET("ecs.open-to-internet", WARNING, "A database, or the like, could be reached from everywhere"),
    UDP_HEALTH("ecs.udp-health", ERROR, "A port of UDP has none of TCP beside it, by which its health is checked"),
    TWO_BALANCERS("ecs.two-balancers", WARNING, "A web site is behind two load balancers with a name each"),
    VARIABLE_TWICE("ecs.variable-twice", ERROR, "A variable of a container is a secret too"),
    KERNEL_SETTING("ecs.kernel-setting", ERROR, "A setting of the kernel is not the container's to change"),
    SECRET_IN_CLEAR("ecs.secret-in-clear", WARNING, "A variable that looks like a secret is in the template"),
    PORT_PROTOCOL("ecs.port-protocol", ERROR, "ECS has no ports of this protocol"),
    PORT_PUBLISHED_TWICE("ecs.port-published-twice", ERROR, "Two services publish one port"),
    RULE_MEANINGLESS("ecs.rule-meaningless", ERROR, "A rule guides no requests"),
    RULE_WITHOUT_PRIORITY("ecs.rule-without-priority", ERROR, "Several rules of a listener have no order"),
    DEPLOYMENT_STRATEGY("ecs.deployment-strategy", ERROR, "A service cannot be deployed in this way"),
    VERSIONS_SHARE("ecs.versions-share-volume", WARNING, "Two versions of a service write one volume for a while"),
    LOGGING_OPTION(
            "ecs.logging-option", ERROR, "A logging driver lacks an option that it needs, or cannot use what one says"),
    LABEL_NOT_A_TAG("ecs.label-not-a-tag", WARNING, "AWS does not take a label as a tag"),
    CERTIFICATE_MISSING("ecs.certificate-missing", ERROR, "An encrypted listener has no certificate"),
    NO_ENDPOINT("ecs.no-endpoint", WARNING, "Others do not find a service where they call it"),
    ALIAS_IGNORED("ecs.alias-ignored", WARNING, "ECS gives a service one name"),
    STACK_NAME_TOO_LONG("cfn.stack-name-too-long", ERROR, "The stack's name is longer than CloudFormation accepts"),
    STACK_NAME("cfn.stack-name", ERROR, "CloudFormation takes no stack of the name of the project"),
    CONFIG_UNKNOWN("ecs.config-unknown", ERROR, "It is not known what a config holds, which is part of the template"),
    SECRET_UNKNOWN("ecs.secret-unknown", WARNING, "It is not known what a secret holds, which a deployment needs"),
    ENDPOINTS_MISSING(
            "ecs.endpoints-missing", WARNING, "Tasks that reach nothing outside lack an endpoint for what they need"),
    NO_WAY_OUT("ecs.no-way-out", WARNING, "Tasks without a public address reach nothing outside without NAT"),
    TOO_MANY_NETWORKS("ecs.too-many-networks", ERROR, "A task would be in more networks than ECS takes"),
    PORT_INTERNAL("ecs.port-internal", WARNING, "A port is published on internal networks, which nothing enters"),
    EXEC_READ_ONLY("ecs.exec-read-only", WARNING, "Commands cannot be run in a container that nothing may write into"),
    SECRET_BY_NAME("ecs.secret-by-name", WARNING, "An external secret is given by a name that may mean two things"),
    START_ORDER("ecs.start-order", WARNING, "A service may start before one that it calls, and then does not find it"),
    DISK_SHARED("ecs.disk-shared", ERROR, "A disk of driver ebs is for one service, and a task has one"),
    DISK_DELETED("ecs.disk-deleted", WARNING, "A disk of driver ebs is deleted with its task"),
    SECRET_IN_TEMPLATE("ecs.secret-in-template", WARNING, "The template holds a secret in plain text"),
    NO_GPU_MACHINE("ecs.no-gpu-machine", ERROR, "No instance type with GPUs is large enough"),
    DISK_WITHOUT_SERVICE("ecs.disk-without-service", ERROR, "A task that no service keeps running mounts a disk"),
    HEALTH_OWN_NAME(
            "ecs.health-own-name",
            WARNING,
            "A container checks its health by the name that all tasks of its service share"),
    HEALTH_PATH("ecs.health-path", WARNING, "A load balancer asks for another path than the health check of a service"),
    NO_HEALTHCHECK("ecs.no-healthcheck", ERROR, "The health of a service is asked for, and nothing checks it"),
    NEVER_COMPLETES("ecs.never-completes", ERROR, "A service waits for the end of one that does not end"),
    JOB_KEPT("ecs.job-kept", WARNING, "A service that ends by itself is started again for ever"),
    TASK_CYCLE("ecs.task-cycle", ERROR, "Tasks wait for each other by way of their sidecars"),
    PLATFORM("ecs.platform", ERROR, "Tasks do not run on this platform"),
    PLATFORMS_DIFFER("ecs.platforms-differ", ERROR, "Services of one task are for different platforms"),
    NOTHING_ESSENTIAL("ecs.nothing-essential", ERROR, "Nothing keeps a task running"),
    TOO_MANY_CONTAINERS("ecs.too-many-containers", ERROR, "A task has more containers than ECS takes"),
    TOO_MANY_TARGET_GROUPS("ecs.too-many-target-groups", ERROR, "A service has more target groups than ECS takes"),
    BALANCER_FULL(
            "ecs.load-balancer-full", WARNING, "A load balancer has more listeners or rules than AWS gives at first"),
    SERVICE_NAME_TOO_LONG("ecs.name-too-long", ERROR, "A name that ECS gets is longer than it takes"),
    REPLICAS("ecs.replicas", ERROR, "A sidecar, or a task without a service, cannot run that often"),
    FILE_IN_ROOT("ecs.file-in-root", ERROR, "A secret or config would be a file directly in the root directory"),
    IMAGE_NAME("ecs.image-name", WARNING, "A service has an image of a name that no image can have"),
    MEMORY_SMALL("ecs.memory-small", WARNING, "A task has less memory than what runs in it takes"),
    IMAGE_BUILT_HERE("ecs.image-built-here", WARNING, "An image that is built here has a name without a registry"),
    VOLUME_STARTS_EMPTY("ecs.volume-starts-empty", WARNING, "A volume starts empty, and Docker would show files there"),
    DATA_BY_HOST_NAME(
            "ecs.data-by-host-name",
            WARNING,
            "A program keeps its data under the name of its host, which each task has anew"),
    MOUNT_TARGET_ELSEWHERE(
            "ecs.mount-target-elsewhere", WARNING, "A task may be in a zone without a mount target of a volume"),
    RIGHTS_NEEDED("ecs.rights-needed", WARNING, "A role that exists needs rights that a template cannot give it"),
    DIRECTORY_HIDDEN("ecs.directory-hidden", WARNING, "A secret or config hides the files of the image beside it"),

    // Limits of a template: it is written all the same, but deploying it is refused
    TOO_MANY_RESOURCES("cfn.too-many-resources", WARNING, "The template has more resources than CloudFormation takes"),
    TOO_MANY_PARAMETERS("cfn.too-many-parameters", WARNING, "CloudFormation takes fewer parameters than there are"),
    TOO_MANY_OUTPUTS("cfn.too-many-outputs", WARNING, "The template has more outputs than CloudFormation takes"),
    TEMPLATE_PAST_BUCKET("cfn.template-too-large", WARNING, "CloudFormation takes fewer bytes than the template has"),
    TASK_DEFINITION_TOO_LARGE("cfn.task-definition-too-large", WARNING, "ECS takes no task definition that large"),
    TEMPLATE_NAME_TOO_LONG("cfn.name-too-long", WARNING, "A name in the template is longer than CloudFormation takes"),

    // Conversion
    OVERLAY_KIND("cfn.overlay-kind", ERROR, "The overlay has a value where the template has another kind of value"),
    OVERLAY_REFERENCE("cfn.overlay-reference", WARNING, "The overlay takes away what the template refers to"),
    OVERLAY_SHAPE("cfn.overlay-shape", ERROR, "The overlay makes of the template what is none"),
    NO_VPC("aws.no-vpc", ERROR, "The environment has no network to deploy into"),
    NO_DNS_SUPPORT("aws.no-dns-support", ERROR, "The network resolves no names"),
    TOO_FEW_ZONES("aws.too-few-zones", ERROR, "There are fewer public subnets than a load balancer needs"),
    NAME_UNKNOWN("aws.name-unknown", ERROR, "A resource is given by a name that only AWS can resolve"),
    RESOURCE_MISSING("aws.resource-missing", ERROR, "A resource that the file refers to does not exist"),
    SUBNETS_ELSEWHERE("aws.subnets-elsewhere", ERROR, "The subnets of tasks are in another network than the project"),
    BALANCER_ELSEWHERE("aws.load-balancer-elsewhere", ERROR, "The load balancer is not in the network of the project"),
    BALANCER_TYPE("aws.load-balancer-type", ERROR, "The load balancer cannot serve the ports of the project"),
    FILE_SYSTEM_AMBIGUOUS("aws.file-system-ambiguous", ERROR, "Several file systems belong to one volume"),

    // Extensions for AWS
    UNKNOWN_EXTENSION("aws.unknown-extension", ERROR, "An extension for AWS, or an attribute of one, does not exist"),
    MISPLACED_EXTENSION("aws.misplaced-extension", ERROR, "An extension for AWS stands where it has no meaning"),
    EXTENSION_WRONG_TYPE("aws.extension-wrong-type", ERROR, "An extension for AWS has a value of the wrong type"),
    EXTENSION_OUT_OF_RANGE("aws.extension-out-of-range", ERROR, "An extension for AWS has a value that is not allowed"),
    EXTENSION_IGNORED("aws.extension-ignored", WARNING, "An extension for AWS has no effect in this dialect"),
    EXTENSION_OBSOLETE("aws.extension-obsolete", WARNING, "An attribute of Compose stands for an extension for AWS"),

    // The file of --environment
    ENVIRONMENT_UNKNOWN_ATTRIBUTE(
            "environment.unknown-attribute", ERROR, "An environment file has no attribute of this name"),
    ENVIRONMENT_MISSING_ATTRIBUTE(
            "environment.missing-attribute", ERROR, "An attribute that an environment file needs is not there"),
    ENVIRONMENT_WRONG_TYPE(
            "environment.wrong-type", ERROR, "A value of an environment file has another type than its attribute"),
    ENVIRONMENT_UNKNOWN_WORD(
            "environment.unknown-word", ERROR, "A value of an environment file is none of the words allowed"),
    ENVIRONMENT_SEVERAL_DOCUMENTS(
            "environment.several-documents", ERROR, "An environment file has more than one document"),

    // Deployment: these come from AWS, not from a file, so they have no sample
    REQUEST_REFUSED("aws.request-refused", ERROR, "AWS refused a request"),
    SERVICE_UNAVAILABLE("aws.service-unavailable", ERROR, "AWS had too many requests or a fault of its own"),
    UNREACHABLE("aws.unreachable", ERROR, "AWS could not be reached"),
    ACCESS_DENIED("aws.access-denied", ERROR, "The credentials lack a right that is needed"),
    CREDENTIALS_MISSING("aws.credentials-missing", ERROR, "No credentials for AWS were found"),
    CREDENTIALS_EXPIRED("aws.credentials-expired", ERROR, "The credentials for AWS are not valid any more"),
    CONTEXT_MISSING("aws.context-missing", ERROR, "The Docker context that is asked for is not there"),
    CONTEXT_UNREADABLE("aws.context-unreadable", ERROR, "A file of the Docker client cannot be read"),
    CONTEXT_UNWRITABLE("aws.context-unwritable", ERROR, "A file of the Docker client cannot be written"),
    CONTEXT_EXISTS("aws.context-exists", ERROR, "There is a Docker context of this name already"),
    CONTEXT_NAME("aws.context-name", ERROR, "No Docker context can have this name"),
    CONTEXT_FOREIGN("aws.context-foreign", ERROR, "A Docker context is not of the type that is ours to change"),
    CONTEXT_CURRENT("aws.context-current", ERROR, "The current Docker context cannot be removed"),
    PLUGIN_NOT_LINKED("aws.plugin-not-linked", ERROR, "The plug-in of the Docker client could not be linked"),
    CONFIGURATION_UNREADABLE(
            "aws.configuration-unreadable",
            ERROR,
            "A configuration file of AWS or the address of a proxy cannot be used"),
    PROFILE_MISSING("aws.profile-missing", ERROR, "The configuration of AWS has no profile of this name"),
    SECRET_CONTENT("aws.secret-content", ERROR, "The content cannot be kept as a secret"),
    VOLUME_IN_USE("aws.volume-in-use", ERROR, "A stack still has the volume"),
    VOLUME_NOT_OURS("aws.volume-not-ours", ERROR, "The file system is no volume of a project"),
    IMAGE_UNRESOLVED("aws.image-unresolved", ERROR, "The digest of an image could not be asked for"),
    REGION_MISSING("aws.region-missing", ERROR, "No region of AWS was chosen"),
    ENVIRONMENT_ELSEWHERE(
            "aws.environment-elsewhere", ERROR, "The environment file is of another region than the deployment"),
    STACK_NOT_OURS("aws.stack-not-ours", ERROR, "A stack of this name belongs to something else"),
    NOT_DEPLOYED("aws.not-deployed", ERROR, "The project is not deployed"),
    NO_SUCH_SERVICE("aws.no-such-service", ERROR, "The deployed project has no service of this name"),
    LOGS_ELSEWHERE("aws.logs-elsewhere", ERROR, "The logs of a service do not go to CloudWatch"),
    NOTHING_RUNS("aws.nothing-runs", ERROR, "No task of the service runs"),
    COMMANDS_OFF("aws.commands-off", ERROR, "The tasks of the service take no commands"),
    SESSION_PLUGIN_MISSING("aws.session-plugin-missing", ERROR, "The plug-in of AWS for sessions is not installed"),
    NOT_STEADY("aws.not-steady", ERROR, "A service does not come to run as it should"),
    NOT_SCALABLE("aws.not-scalable", ERROR, "The number of tasks is not for the user to choose"),
    PORT_NOT_PUBLISHED("aws.port-not-published", ERROR, "No load balancer listens for the port"),
    STACK_STUCK("aws.stack-stuck", ERROR, "The stack is in a state out of which a person must help it"),
    STACK_UNREADABLE("aws.stack-unreadable", ERROR, "The deployed template of the stack cannot be read"),
    OTHER_DIALECT("aws.other-dialect", ERROR, "The stack was deployed in another dialect"),
    TASK_FAILED("aws.task-failed", ERROR, "A task that has to end well before the next services did not"),
    DIRECTORY_KEPT("aws.directory-kept", WARNING, "A volume goes on showing the directory that is deployed"),
    VALUE_KEPT("aws.value-kept", WARNING, "A parameter keeps the value that is deployed, and not its new default"),
    COUNT_KEPT("aws.count-kept", WARNING, "A service keeps the number of tasks that it was scaled to"),
    LEFT_BEHIND("aws.left-behind", WARNING, "Something that is not needed any more could not be removed"),
    IMAGE_NOT_GIVEN("aws.image-not-given", ERROR, "A service that is only built has no image to run"),
    IMAGE_NOT_NEEDED("aws.image-not-needed", ERROR, "An image was given for a service that does not ask for one"),
    SECRET_NOT_GIVEN("aws.secret-not-given", ERROR, "A secret has no content to deploy"),
    SECRET_UNFIT("aws.secret-unfit", ERROR, "The content of a secret does not fit into a parameter"),
    PARAMETER_NOT_GIVEN("aws.parameter-not-given", ERROR, "A parameter of the template has no value"),
    PARAMETER_NOT_NEEDED(
            "aws.parameter-not-needed", ERROR, "A value was given for a parameter that does not take one so"),
    CHANGE_SET_FAILED("aws.change-set-failed", ERROR, "CloudFormation cannot make the change"),
    DEPLOYMENT_FAILED("aws.deployment-failed", ERROR, "The stack could not be created or updated"),
    REMOVAL_FAILED("aws.removal-failed", ERROR, "The stack could not be removed"),
    TIMED_OUT("aws.timed-out", ERROR, "The time that was given for it is over"),
    DECLINED("aws.declined", ERROR, "The user did not approve of the change"),
    INTERRUPTED("aws.interrupted", ERROR, "The command was interrupted"),

    // Shape of the document: merge, uniqueness, schema
    UNKNOWN_ATTRIBUTE("compose.unknown-attribute", ERROR, "The attribute does not exist in Compose"),
    WRONG_TYPE("compose.wrong-type", ERROR, "The value has another type than the attribute takes"),
    CANNOT_OVERRIDE("compose.cannot-override", ERROR, "A later file gives a kind of value that cannot be merged"),
    ADDRESS_POOL_DROPPED("compose.address-pool-dropped", WARNING, "A merge drops an address pool of an earlier file"),
    MISSING_ATTRIBUTE("compose.missing-attribute", ERROR, "An attribute that is needed is not there"),
    UNKNOWN_WORD("compose.unknown-word", ERROR, "The value is none of the words that the attribute takes"),
    MALFORMED_VALUE("compose.malformed-value", ERROR, "The text has not the form that the attribute takes"),
    OUT_OF_RANGE("compose.out-of-range", ERROR, "A number is smaller or larger than the attribute takes"),
    REPEATED_ITEM("compose.repeated-item", ERROR, "A list has the same item twice"),
    INVALID_NAME("compose.invalid-name", ERROR, "A name has a character that names may not have"),
    VERSION_OBSOLETE("compose.version-obsolete", WARNING, "The attribute version has no meaning any more"),

    // Short forms
    PORT_OUT_OF_RANGE("compose.port-out-of-range", ERROR, "A port number is outside 0 to 65535"),
    PORT_SYNTAX("compose.port-syntax", ERROR, "The text is not a port mapping"),
    VOLUME_SYNTAX("compose.volume-syntax", ERROR, "The text is not a volume mount"),
    DEVICE_SYNTAX("compose.device-syntax", ERROR, "The text is not a device mapping"),
    ASSIGNMENT_SYNTAX("compose.assignment-syntax", ERROR, "The text is not of the form key=value"),
    EXTERNAL_NAME_CONFLICT("compose.external-name-conflict", ERROR, "name and external.name differ"),
    EXTERNAL_NAME_OBSOLETE("compose.external-name-obsolete", WARNING, "external.name is deprecated for name"),

    // Other files and services that are taken in, and paths
    UNDEFINED_BASE("compose.undefined-base", ERROR, "A service extends one that does not exist"),
    EXTENDS_CYCLE("compose.extends-cycle", ERROR, "A service extends itself, over others or at once"),
    INCLUDE_CYCLE("compose.include-cycle", ERROR, "A file includes itself, over others or at once"),
    REMOTE_FILE("compose.remote-file", ERROR, "A Compose file would have to be fetched from a registry or repository"),
    BIND_WITHOUT_SOURCE("compose.bind-without-source", ERROR, "A bind mount has no source"),

    // Forms of text
    SIZE_SYNTAX("compose.size-syntax", ERROR, "The text is no amount of bytes"),
    DURATION_SYNTAX("compose.duration-syntax", ERROR, "The text is no duration"),
    COMMAND_SYNTAX("compose.command-syntax", ERROR, "The text is no command line"),
    COMMAND_CUT("compose.command-cut", WARNING, "A command line ends at an operator that only a shell knows"),
    HOST_SYNTAX("compose.host-syntax", ERROR, "The text is no host with an address"),
    VARIABLE_NAME_BLANK("compose.variable-name-blank", ERROR, "The name of a variable ends with a blank"),

    // Consistency
    UNDEFINED_NETWORK("compose.undefined-network", ERROR, "A service uses a network that is not declared"),
    UNDEFINED_VOLUME("compose.undefined-volume", ERROR, "A service uses a volume that is not declared"),
    UNDEFINED_SECRET("compose.undefined-secret", ERROR, "A service uses a secret that is not declared"),
    UNDEFINED_CONFIG("compose.undefined-config", ERROR, "A service uses a config that is not declared"),
    UNDEFINED_MODEL("compose.undefined-model", ERROR, "A service uses a model that is not declared"),
    UNDEFINED_SERVICE("compose.undefined-service", ERROR, "A service or job refers to a service that does not exist"),
    DEPENDS_ON_INACTIVE("compose.depends-on-inactive", ERROR, "A service depends on one whose profiles are not active"),
    DEPENDS_ON_JOB("compose.depends-on-job", ERROR, "A service depends on a job"),
    DEPENDENCY_CYCLE("compose.dependency-cycle", ERROR, "Services depend on each other in a cycle"),
    NAME_SHARED("compose.name-shared", ERROR, "A service and a job have one name"),
    NOTHING_TO_RUN("compose.nothing-to-run", ERROR, "A service has neither an image nor a build"),
    NOT_BUILT("compose.not-built", ERROR, "Something is used as built that no build makes"),
    CONFLICTING_ATTRIBUTES("compose.conflicting-attributes", ERROR, "Two attributes exclude each other"),
    DISTINCT_VALUES("compose.distinct-values", ERROR, "Two attributes for one thing say different values"),
    NO_CONTENT("compose.no-content", ERROR, "A secret or config says nowhere what it contains"),
    HEALTH_TEST("compose.health-test", ERROR, "A health test begins with none of the words that it must begin with"),
    MOUNT_TARGET_TWICE("compose.mount-target-twice", ERROR, "Two mounts of a service have one target"),
    CONTAINER_NAME_SCALED("compose.container-name-scaled", ERROR, "Several containers would have one name"),
    NO_SERVICE("compose.no-service", ERROR, "A project has no service that is active"),
    RESTART_POLICY("compose.restart-policy", ERROR, "Compose knows no such restart policy"),
    KEY_PASSED_OVER("compose.key-passed-over", WARNING, "Compose passes over a key here that it does not know"),
    EXPOSE_SYNTAX("compose.expose-syntax", ERROR, "The text is no port that others could reach");

    private final String word;
    private final Severity severity;
    private final String title;

    ProblemId(String word, Severity severity, String title) {
        this.word = word;
        this.severity = severity;
        this.title = title;
    }

    /** The id as messages show it; it never changes once released. */
    public String word() {
        return word;
    }

    public Severity severity() {
        return severity;
    }

    /** What it means, in one line. */
    public String title() {
        return title;
    }
}
