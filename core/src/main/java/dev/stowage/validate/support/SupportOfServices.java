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

/** What becomes of the other attributes of a service. */
final class SupportOfServices {
    private static final String CONDITIONS =
            "in one task, the condition of the container; else the order of services, where"
                    + " service_completed_successfully makes a task that runs once";
    private static final Outcome NONE_TO_SHARE = refused("tasks have no access to the host");
    private static final String OPTIONAL = "without a service that is not required, nothing waits for it";
    private static final String INACTIVE = "a service of other profiles is left out";
    private static final String EXTENDED = "what the other service has, where this one has nothing else";
    private static final String NO_SETTING = "Fargate has no setting for it";

    private static final Vector<Attribute> MAPPED = Vector.of(
            row("services.*.command", mapped(), mapped()).to(CONTAINER + "Command"),
            row("services.*.entrypoint", mapped(), mapped()).to(CONTAINER + "EntryPoint"),
            row(
                    "services.*.environment",
                    ruled("variables of the container; services that their values name as hosts start first")
                            .to(CONTAINER + "Environment", SERVICE + "DependsOn"),
                    mapped().to(CONTAINER + "Environment")),
            row("services.*.env_file", mapped(), mapped()).to(CONTAINER + "Environment"),
            row("services.*.image", mapped(), mapped()).to(CONTAINER + "Image"),
            row("services.*.user", mapped(), mapped()).to(CONTAINER + "User"),
            row("services.*.working_dir", mapped(), mapped()).to(CONTAINER + "WorkingDirectory"),
            row("services.*.init", mapped(), mapped()).to(CONTAINER + "LinuxParameters.InitProcessEnabled"),
            row(
                    "services.*.labels",
                    mapped().to(CONTAINER + "DockerLabels", SERVICE + "Tags"),
                    mapped().to(CONTAINER + "DockerLabels")),
            row(
                    "services.*.label_file",
                    mapped().to(CONTAINER + "DockerLabels", SERVICE + "Tags"),
                    mapped().to(CONTAINER + "DockerLabels")),
            row("services.*.depends_on", byPart(), byPart()),
            row("services.*.depends_on.*", byPart(), byPart()),
            row(
                    "services.*.depends_on.*.condition",
                    ruled(CONDITIONS).to(CONTAINER + "DependsOn", SERVICE + "DependsOn"),
                    ruled("service_started; others are ignored: services are made in this order")
                            .to(SERVICE + "DependsOn")),
            row("services.*.depends_on.*.required", mapped(OPTIONAL), mapped(OPTIONAL)),
            row(
                    "services.*.depends_on.*.restart",
                    ruled("true is ignored: ECS does not restart dependent services"),
                    ruled("true is ignored: ECS does not restart dependent services")),
            row(
                            "services.*.build",
                            ruled("not needed if there is an image; else a parameter of the template takes one"),
                            ignored("the dialect docker-ecs runs the image that is named"))
                    .to(CONTAINER + "Image"),
            row("services.*.develop", elsewhere(), elsewhere()),
            row("services.*.pull_policy", elsewhere(), ignored("")),
            row("services.*.pull_refresh_after", elsewhere(), ignored("")),
            row("services.*.attach", elsewhere(), ignored("")),
            row("services.*.profiles", mapped(INACTIVE), mapped(INACTIVE)),
            row("services.*.extends", mapped(EXTENDED), mapped(EXTENDED)),
            row("services.*.scale", mapped(), mapped()).to(SERVICE + "DesiredCount"),
            row("services.*.expose", ruled("other services reach these ports by name"), ignored(""))
                    .to(CONTAINER + "PortMappings", SERVICE + "ServiceConnectConfiguration.Services"),
            row("services.*.privileged", byCapacity(NONE_TO_SHARE, mapped()), ignored(""))
                    .to(CONTAINER + "Privileged"),
            row("services.*.devices", byCapacity(NONE_TO_SHARE, ruled("by their paths; else refused")), ignored(""))
                    .to(CONTAINER + "LinuxParameters.Devices"),
            row(
                            "services.*.security_opt",
                            byCapacity(refused("remove it"), ruled("no-new-privileges; else refused")),
                            ignored(""))
                    .to(CONTAINER + "DockerSecurityOptions"),
            row("services.*.shm_size", byCapacity(refused("mount a tmpfs at /dev/shm"), mapped()), ignored(""))
                    .to(CONTAINER + "LinuxParameters.SharedMemorySize"),
            row(
                            "services.*.ipc",
                            byCapacity(NONE_TO_SHARE, ruled("host, none or that of a sidecar; else refused")),
                            ignored(""))
                    .to(TASK + "IpcMode"),
            row(
                            "services.*.pid",
                            byCapacity(
                                    ruled("service:NAME of a sidecar; else refused"),
                                    ruled("that, or host; else refused")),
                            ignored(""))
                    .to(TASK + "PidMode"),
            row(
                            "services.*.cap_add",
                            byCapacity(ruled("SYS_PTRACE; else refused"), ruled("those that ECS knows; else refused")),
                            ruled("SYS_PTRACE; else refused"))
                    .to(CONTAINER + "LinuxParameters.Capabilities.Add"),
            row("services.*.extra_hosts", ruled("refused: use names that DNS resolves"), ignored("")),
            row("services.*.links", ruled("refused: services on one network reach each other by name"), ignored("")),
            row(
                            "services.*.cap_drop",
                            ruled("those that ECS knows, but those that are added, too, are ignored; else refused"),
                            mapped())
                    .to(CONTAINER + "LinuxParameters.Capabilities.Drop"),
            row("services.*.read_only", mapped(), ignored("")).to(CONTAINER + "ReadonlyRootFilesystem"),
            row("services.*.stop_grace_period", mapped("120s at most; what is longer becomes that"), ignored(""))
                    .to(CONTAINER + "StopTimeout"),
            row("services.*.tty", mapped(), ignored("")).to(CONTAINER + "PseudoTerminal"),
            row("services.*.stdin_open", mapped(), ignored("")).to(CONTAINER + "Interactive"),
            row("services.*.sysctls", ruled("those that each container has for itself; else refused"), ignored(""))
                    .to(CONTAINER + "SystemControls"),
            row(
                            "services.*.restart",
                            ruled(
                                    "on-failure loses its count, deploy.restart_policy takes precedence; ECS restarts containers"),
                            ignored(""))
                    .to(CONTAINER + "RestartPolicy"),
            row("services.*.platform", ruled("Linux on amd64 or arm64; else refused"), ignored(Outcome.BY_MODERN))
                    .to(TASK + "RuntimePlatform.CpuArchitecture"),
            row("services.*.ulimits.nofile", mapped(), mapped()).to(CONTAINER + "Ulimits"),
            row("services.*.cpus", mapped(), ignored("")).to(TASK + "Cpu"),
            row("services.*.mem_limit", mapped(), ignored("")).to(TASK + "Memory"),
            row("services.*.mem_reservation", mapped(), ignored(""))
                    .to(TASK + "Memory", CONTAINER + "MemoryReservation"));

    private static final Vector<Attribute> IGNORED = Vector.of(
            row("services.*.container_name", ignored("containers are named after their service"), elsewhere()),
            row(
                            "services.*.ulimits.*",
                            byCapacity(ignored("Fargate sets nofile only"), ruled("those of Linux; else ignored")),
                            ignored("Fargate sets nofile only"))
                    .to(CONTAINER + "Ulimits"),
            row("services.*.hostname", ignored("a task has the name that AWS gives it"), ignored("")),
            row("services.*.domainname", ignored("a task has the name that AWS gives it"), ignored("")),
            row("services.*.dns", ignored("tasks use the DNS resolver of their network"), ignored("")),
            row("services.*.dns_opt", ignored("tasks use the DNS resolver of their network"), ignored("")),
            row("services.*.dns_search", ignored("tasks use the DNS resolver of their network"), ignored("")),
            row("services.*.mac_address", ignored("AWS assigns the addresses"), ignored("")),
            row("services.*.stop_signal", ignored("ECS sends the STOPSIGNAL of the image"), ignored("")),
            row("services.*.annotations", ignored(NO_SETTING), ignored("")),
            row("services.*.blkio_config", ignored(NO_SETTING), ignored("")),
            row("services.*.cgroup", ignored(NO_SETTING), ignored("")),
            row("services.*.cgroup_parent", ignored(NO_SETTING), ignored("")),
            row("services.*.cpu_count", ignored(NO_SETTING), ignored("")),
            row("services.*.cpu_percent", ignored(NO_SETTING), ignored("")),
            row("services.*.cpu_period", ignored(NO_SETTING), ignored("")),
            row("services.*.cpu_quota", ignored(NO_SETTING), ignored("")),
            row("services.*.cpu_rt_period", ignored(NO_SETTING), ignored("")),
            row("services.*.cpu_rt_runtime", ignored(NO_SETTING), ignored("")),
            row("services.*.cpu_shares", ignored(NO_SETTING), ignored("")),
            row("services.*.cpuset", ignored(NO_SETTING), ignored("")),
            row("services.*.device_cgroup_rules", ignored(NO_SETTING), ignored("")),
            row("services.*.group_add", ignored(NO_SETTING), ignored("")),
            row("services.*.isolation", ignored(NO_SETTING), ignored("")),
            row("services.*.mem_swappiness", ignored(NO_SETTING), ignored("")),
            row("services.*.memswap_limit", ignored(NO_SETTING), ignored("")),
            row("services.*.oom_kill_disable", ignored(NO_SETTING), ignored("")),
            row("services.*.oom_score_adj", ignored(NO_SETTING), ignored("")),
            row("services.*.pids_limit", ignored(NO_SETTING), ignored("")),
            row(
                    "services.*.runtime",
                    byCapacity(ignored(""), ruled("nvidia, which these instances have; else ignored")),
                    ignored(NO_SETTING)),
            row("services.*.storage_opt", ignored(NO_SETTING), ignored("")),
            row("services.*.userns_mode", ignored(NO_SETTING), ignored("")),
            row("services.*.uts", ignored(NO_SETTING), ignored("")),
            row("services.*.umask", ignored(NO_SETTING), ignored("")),
            row("services.*.use_api_socket", ignored(NO_SETTING), ignored("")),
            row("services.*.credential_spec", ignored(NO_SETTING), ignored("")));

    private static final Vector<Attribute> REFUSED = Vector.of(
            row("services.*.external_links", refused("put both services on one network"), ignored("")),
            row(
                    "services.*.provider",
                    refused(
                            "run what it provides outside of the project, and pass its address as environment variables"),
                    ignored("")),
            row("services.*.models", refused("pass the address of the model as environment variables"), ignored("")),
            row("services.*.pre_start", refused("do it in the command of the container, before the rest"), ignored("")),
            row("services.*.post_start", refused("do it in the command of the container"), ignored("")),
            row("services.*.pre_stop", refused("do it in the command of the container, on SIGTERM"), ignored("")));

    private SupportOfServices() {}

    static Vector<Attribute> rows() {
        return Vector.of(MAPPED, IGNORED, REFUSED).flatMap(rows -> rows);
    }
}
