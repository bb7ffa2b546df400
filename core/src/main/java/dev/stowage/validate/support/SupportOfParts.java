package dev.stowage.validate.support;

import static dev.stowage.validate.support.Attribute.row;
import static dev.stowage.validate.support.Outcome.byCapacity;
import static dev.stowage.validate.support.Outcome.byPart;
import static dev.stowage.validate.support.Outcome.elsewhere;
import static dev.stowage.validate.support.Outcome.ignored;
import static dev.stowage.validate.support.Outcome.mapped;
import static dev.stowage.validate.support.Outcome.refused;
import static dev.stowage.validate.support.Outcome.ruled;
import static dev.stowage.validate.support.Property.CONTAINER;
import static dev.stowage.validate.support.Property.SERVICE;
import static dev.stowage.validate.support.Property.TASK;

import io.vavr.collection.Vector;

/** What becomes of the attributes of a service that have attributes of their own, and of {@code deploy}. */
final class SupportOfParts {
    private static final String RESTARTS = "ECS restarts a container once a minute at most, and as often as it ends";
    private static final String GPUS = "those with gpu; others are ignored";
    private static final String DRIVER = "nvidia, which instances have; others are ignored";
    private static final String START =
            "0s to 300s; others become the nearest; the time that ECS cuts from interval and retries is"
                    + " added, and makes it 300s where the service writes a volume";
    private static final String UNSIZED = "64 MiB where no size is given, because ECS needs one";
    private static final String NO_CHOICE = "Fargate has no instances to choose from";
    private static final Vector<Attribute> NETWORK = Vector.of(
            row("services.*.ports.[].target", mapped(), mapped())
                    .to(
                            CONTAINER + "PortMappings.ContainerPort",
                            "ElasticLoadBalancingV2::TargetGroup Port",
                            SERVICE + "LoadBalancers.ContainerPort"),
            row(
                    "services.*.ports.[].published",
                    mapped().to("ElasticLoadBalancingV2::Listener Port", "EC2::SecurityGroup SecurityGroupIngress"),
                    ruled("as the target; else refused")
                            .to("ElasticLoadBalancingV2::Listener Port", "EC2::SecurityGroupIngress FromPort")),
            row("services.*.ports.[].protocol", mapped(), mapped())
                    .to(
                            CONTAINER + "PortMappings.Protocol",
                            "ElasticLoadBalancingV2::TargetGroup Protocol",
                            "ElasticLoadBalancingV2::Listener Protocol"),
            row("services.*.ports.[].name", ignored("port mappings are named SERVICE-PORT"), ignored("")),
            row(
                            "services.*.ports.[].app_protocol",
                            ruled(
                                    "the protocol of the container: http, https, http2, grpc, tcp, tls or udp; others are ignored"),
                            ignored(Outcome.BY_MODERN))
                    .to(
                            CONTAINER + "PortMappings.AppProtocol",
                            "ElasticLoadBalancingV2::TargetGroup Protocol",
                            "ElasticLoadBalancingV2::Listener Protocol"),
            row(
                    "services.*.ports.[].host_ip",
                    ruled(
                            "127.0.0.1 is not published; others are ignored: a load balancer listens on its own addresses"),
                    elsewhere()),
            row(
                    "services.*.ports.[].mode",
                    ruled("host or ingress, both by a load balancer; else refused"),
                    elsewhere()),
            row("services.*.networks.*.aliases", ruled("ignored: ECS gives a service one name"), ignored("")),
            row("services.*.networks.*.use_service_name_alias", ignored("ECS gives a service one name"), ignored("")),
            row("services.*.networks.*.priority", ignored("the order of networks has no meaning on ECS"), elsewhere()),
            row(
                    "services.*.networks.*.gw_priority",
                    ignored("the order of networks has no meaning on ECS"),
                    ignored("")),
            row("services.*.networks.*.ipv4_address", ignored("AWS assigns the addresses"), ignored("")),
            row("services.*.networks.*.ipv6_address", ignored("AWS assigns the addresses"), ignored("")),
            row("services.*.networks.*.link_local_ips", ignored("AWS assigns the addresses"), ignored("")),
            row("services.*.networks.*.mac_address", ignored("AWS assigns the addresses"), ignored("")),
            row("services.*.networks.*.interface_name", ignored("AWS assigns the addresses"), ignored("")),
            row("services.*.networks.*.driver_opts", ignored("AWS assigns the addresses"), ignored("")),
            row(
                    "services.*.network_mode",
                    ruled("service:NAME makes it a sidecar in the task of NAME; else refused")
                            .to(TASK + "ContainerDefinitions"),
                    ruled("any value but the empty one: the service is in no network, and a warning says so")
                            .to(SERVICE + "NetworkConfiguration.AwsvpcConfiguration.SecurityGroups")),
            row("services.*.healthcheck.test", mapped(), mapped()).to(CONTAINER + "HealthCheck.Command"),
            row(
                            "services.*.healthcheck.interval",
                            mapped("5s to 300s, 0s for the default; others become the nearest"),
                            mapped())
                    .to(CONTAINER + "HealthCheck.Interval"),
            row(
                            "services.*.healthcheck.timeout",
                            mapped("2s to 60s, 0s for the default; others become the nearest"),
                            mapped())
                    .to(CONTAINER + "HealthCheck.Timeout"),
            row(
                            "services.*.healthcheck.retries",
                            mapped("1 to 10, 0 for the default; others become the nearest"),
                            mapped())
                    .to(CONTAINER + "HealthCheck.Retries"),
            row("services.*.healthcheck.start_period", mapped(START), mapped())
                    .to(CONTAINER + "HealthCheck.StartPeriod"),
            row("services.*.healthcheck.disable", mapped(), elsewhere()).to(CONTAINER + "HealthCheck.Command"),
            row("services.*.healthcheck.start_interval", ignored("ECS has one interval"), ignored("")));

    private static final Vector<Attribute> DEPLOY = Vector.of(
            row("services.*.deploy.replicas", mapped(), mapped()).to(SERVICE + "DesiredCount"),
            row(
                            "services.*.deploy.mode",
                            byCapacity(ruled("replicated; else refused"), ruled("replicated or global; else refused")),
                            ignored(""))
                    .to(SERVICE + "SchedulingStrategy"),
            row(
                            "services.*.deploy.labels",
                            ruled("tags, if AWS accepts them as tags; else ignored"),
                            ignored("the dialect modern makes tags of them"))
                    .to(SERVICE + "Tags"),
            row(
                    "services.*.deploy.endpoint_mode",
                    ignored("a service has one name and one address for each task"),
                    ignored("")),
            row("services.*.deploy.update_config.parallelism", mapped(), mapped())
                    .to(
                            SERVICE + "DeploymentConfiguration.MaximumPercent",
                            SERVICE + "DeploymentConfiguration.MinimumHealthyPercent"),
            row("services.*.deploy.update_config.order", mapped(), ignored(""))
                    .to(SERVICE + "DeploymentConfiguration.MinimumHealthyPercent"),
            row(
                            "services.*.deploy.update_config.failure_action",
                            ruled("rollback, pause or continue; else refused"),
                            ignored(Outcome.BY_MODERN))
                    .to(SERVICE + "DeploymentConfiguration.DeploymentCircuitBreaker"),
            row("services.*.deploy.update_config.delay", ignored("ECS decides the pace"), ignored("")),
            row(
                    "services.*.deploy.update_config.monitor",
                    ignored("ECS monitors a deployment until it is steady"),
                    ignored("")),
            row(
                    "services.*.deploy.update_config.max_failure_ratio",
                    ignored("the circuit breaker of ECS has its own threshold"),
                    ignored("")),
            row("services.*.deploy.rollback_config", ignored("a rollback proceeds like an update"), ignored("")),
            row("services.*.deploy.restart_policy", byPart(), ignored("")),
            row("services.*.deploy.restart_policy.condition", ruled("one of the values of Compose"), ignored(""))
                    .to(CONTAINER + "RestartPolicy"),
            row("services.*.deploy.restart_policy.delay", ignored(RESTARTS), ignored("")),
            row("services.*.deploy.restart_policy.max_attempts", ignored(RESTARTS), ignored("")),
            row("services.*.deploy.restart_policy.window", ignored(RESTARTS), ignored("")),
            row("services.*.deploy.resources.limits.cpus", mapped(), mapped()).to(TASK + "Cpu"),
            row("services.*.deploy.resources.limits.memory", mapped(), mapped()).to(TASK + "Memory"),
            row("services.*.deploy.resources.limits.pids", ignored("Fargate has no limit on processes"), ignored("")),
            row("services.*.deploy.resources.reservations.cpus", mapped(), mapped())
                    .to(TASK + "Cpu"),
            row("services.*.deploy.resources.reservations.memory", mapped(), mapped())
                    .to(TASK + "Memory", CONTAINER + "MemoryReservation"),
            row("services.*.deploy.resources.reservations.devices", byPart(), byPart()),
            row("services.*.deploy.resources.reservations.devices.[].capabilities", ruled(GPUS), ruled(GPUS))
                    .to(CONTAINER + "ResourceRequirements", "ECS::CapacityProvider"),
            row("services.*.deploy.resources.reservations.devices.[].count", mapped("0 asks for no GPU"), mapped())
                    .to(CONTAINER + "ResourceRequirements.Value"),
            row("services.*.deploy.resources.reservations.devices.[].driver", ruled(DRIVER), elsewhere()),
            row("services.*.deploy.resources.reservations.devices.[].device_ids", mapped(), ignored(""))
                    .to(CONTAINER + "ResourceRequirements.Value"),
            row(
                    "services.*.deploy.resources.reservations.devices.[].options",
                    ignored("a container only requests a number of GPUs"),
                    ignored("")),
            row(
                            "services.*.deploy.resources.reservations.generic_resources",
                            ignored("write devices with the capability gpu"),
                            ruled("of the kind gpus; others are ignored"))
                    .to(CONTAINER + "ResourceRequirements", "ECS::CapacityProvider"),
            row("services.*.deploy.placement", ignored(NO_CHOICE), byPart()),
            row("services.*.deploy.placement.constraints", ignored(NO_CHOICE), mapped())
                    .to(TASK + "PlacementConstraints"),
            row("services.*.deploy.placement.preferences", ignored(NO_CHOICE), elsewhere()),
            row("services.*.deploy.placement.max_replicas_per_node", ignored(NO_CHOICE), elsewhere()),
            row("services.*.gpus", byPart(), ignored(Outcome.BY_MODERN)),
            row("services.*.gpus.[].capabilities", ruled(GPUS), ignored(""))
                    .to(CONTAINER + "ResourceRequirements", "ECS::CapacityProvider"),
            row("services.*.gpus.[].count", mapped("0 asks for no GPU"), ignored(""))
                    .to(CONTAINER + "ResourceRequirements.Value"),
            row("services.*.gpus.[].driver", ruled(DRIVER), ignored("")),
            row("services.*.gpus.[].device_ids", mapped(), ignored("")).to(CONTAINER + "ResourceRequirements.Value"),
            row("services.*.gpus.[].options", ignored("a container only requests a number of GPUs"), ignored("")));

    private static final Vector<Attribute> DATA = Vector.of(
            row("services.*.volumes.[].source", mapped(), mapped())
                    .to(CONTAINER + "MountPoints.SourceVolume", TASK + "Volumes", "EFS::AccessPoint"),
            row("services.*.volumes.[].target", mapped(), mapped()).to(CONTAINER + "MountPoints.ContainerPath"),
            row(
                    "services.*.volumes.[].type",
                    ruled("volume or tmpfs; else refused")
                            .to(CONTAINER + "MountPoints", CONTAINER + "LinuxParameters.Tmpfs"),
                    ruled("volume; else refused").to(CONTAINER + "MountPoints")),
            row("services.*.volumes.[].read_only", mapped(), mapped()).to(CONTAINER + "MountPoints.ReadOnly"),
            row("services.*.volumes.[].bind", ruled("refused: there is no host"), ruled("refused: there is no host")),
            row("services.*.volumes.[].consistency", elsewhere(), elsewhere()),
            row(
                    "services.*.volumes.[].volume.nocopy",
                    ignored("a file system is never filled from the image"),
                    ignored("")),
            row(
                    "services.*.volumes.[].volume.subpath",
                    refused("use a volume of its own, with driver_opts root_directory"),
                    ignored("")),
            row("services.*.volumes.[].volume.labels", ignored(""), ignored("")),
            row(
                    "services.*.volumes.[].tmpfs.size",
                    mapped(UNSIZED).to(CONTAINER + "LinuxParameters.Tmpfs.Size"),
                    ruled("refused, with its mount")),
            row(
                    "services.*.volumes.[].tmpfs.mode",
                    mapped().to(CONTAINER + "LinuxParameters.Tmpfs.MountOptions"),
                    ruled("refused, with its mount")),
            row("services.*.volumes.[].image", ruled("refused: use a named volume"), ruled("refused, with its mount")),
            row("services.*.tmpfs", mapped(UNSIZED), ignored("")).to(CONTAINER + "LinuxParameters.Tmpfs"),
            row("services.*.secrets", mapped(Outcome.BY_INIT), byPart())
                    .to(CONTAINER + "Secrets", CONTAINER + "Command"),
            row("services.*.secrets.[].source", mapped(), mapped()).to(CONTAINER + "Secrets.ValueFrom"),
            row(
                    "services.*.secrets.[].target",
                    mapped("the file that an init container writes, or with x-aws-secrets: environment the variable")
                            .to(CONTAINER + "Secrets.Name", CONTAINER + "Command"),
                    mapped(Outcome.BY_INIT).to(CONTAINER + "Secrets.Name", CONTAINER + "Command")),
            row("services.*.secrets.[].uid", mapped(Outcome.BY_INIT), ignored(""))
                    .to(CONTAINER + "Command"),
            row("services.*.secrets.[].gid", mapped(Outcome.BY_INIT), ignored(""))
                    .to(CONTAINER + "Command"),
            row("services.*.secrets.[].mode", mapped(Outcome.BY_INIT), ignored(""))
                    .to(CONTAINER + "Command"),
            row("services.*.configs", mapped(Outcome.BY_INIT), ignored(""))
                    .to(CONTAINER + "Environment", CONTAINER + "Command"),
            row(
                            "services.*.logging.options",
                            ruled("those of the driver; others are ignored"),
                            ruled(
                                    "those that begin with awslogs-; misspelled ones are ignored with a warning; all others are silent"))
                    .to(CONTAINER + "LogConfiguration.Options"),
            row(
                    "services.*.logging.driver",
                    ruled("awslogs, splunk, awsfirelens or none; else ignored").to(CONTAINER + "LogConfiguration"),
                    ruled("awslogs; else ignored")),
            row("services.*.volumes_from", ruled("refused: name the volumes in both services"), ignored("")));

    private SupportOfParts() {}

    static Vector<Attribute> rows() {
        return Vector.of(NETWORK, DEPLOY, DATA).flatMap(rows -> rows);
    }
}
