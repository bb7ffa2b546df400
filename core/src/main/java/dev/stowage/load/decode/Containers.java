package dev.stowage.load.decode;

import dev.stowage.compose.CgroupNamespace;
import dev.stowage.compose.CredentialSpec;
import dev.stowage.compose.EnvFile;
import dev.stowage.compose.Logging;
import dev.stowage.compose.ModelBinding;
import dev.stowage.compose.Service;
import dev.stowage.value.Bytes;
import dev.stowage.value.ConfigName;
import dev.stowage.value.ModelName;
import dev.stowage.value.NetworkName;
import io.vavr.control.Option;

/** What containers have in common (Compose Specification, "Services top-level elements"). */
final class Containers {
    private Containers() {}

    /** All attributes that services, jobs and hooks share, into the builder of a service, of which the others take them. */
    static void into(Service.Builder container, Attributes in) {
        process(container, in);
        amounts(container, in);
        limits(container, in);
        isolation(container, in);
        networking(container, in);
        data(container, in);
        notes(container, in);
    }

    private static void process(Service.Builder container, Attributes in) {
        container
                .image(in.text("image"))
                .platform(in.text("platform"))
                .pullPolicy(in.text("pull_policy"))
                .pullRefreshAfter(in.text("pull_refresh_after"))
                .command(in.command("command"))
                .entrypoint(in.command("entrypoint"))
                .environment(in.variables("environment"))
                .envFile(in.allObjects("env_file", Containers::envFile))
                .workingDir(in.text("working_dir"))
                .user(in.text("user"))
                .groupAdd(in.texts("group_add"))
                .init(in.bool("init"))
                .stopSignal(in.text("stop_signal"))
                .stopGracePeriod(in.duration("stop_grace_period"))
                .umask(in.unsigned32("umask"));
    }

    private static void amounts(Service.Builder container, Attributes in) {
        container
                .cpus(in.decimal("cpus"))
                .cpuCount(in.amount("cpu_count"))
                .cpuPercent(in.decimal("cpu_percent"))
                .cpuShares(in.amount("cpu_shares"))
                .cpuPeriod(in.amount("cpu_period"))
                .cpuQuota(in.amount("cpu_quota"))
                .cpuRtPeriod(in.amount("cpu_rt_period"))
                .cpuRtRuntime(in.amount("cpu_rt_runtime"))
                .cpuset(in.text("cpuset"))
                .memLimit(in.bytes("mem_limit"))
                .memReservation(in.bytes("mem_reservation"))
                .memswapLimit(in.bytes("memswap_limit"))
                .memSwappiness(in.bytes("mem_swappiness").map(Bytes::count))
                .shmSize(in.bytes("shm_size"))
                .pidsLimit(in.amount("pids_limit"));
    }

    private static void limits(Service.Builder container, Attributes in) {
        container
                .ulimits(in.ulimits("ulimits"))
                .oomKillDisable(in.is("oom_kill_disable"))
                .oomScoreAdj(in.amount("oom_score_adj"))
                .blkioConfig(in.object("blkio_config", Devices::blkio))
                .storageOpt(in.textsAndIntegers("storage_opt"))
                .gpus(in.objects("gpus", Devices::request));
    }

    private static void isolation(Service.Builder container, Attributes in) {
        container
                .privileged(in.is("privileged"))
                .readOnly(in.is("read_only"))
                .capAdd(in.texts("cap_add"))
                .capDrop(in.texts("cap_drop"))
                .securityOpt(in.texts("security_opt"))
                .sysctls(in.labels("sysctls"))
                .cgroup(in.word("cgroup", CgroupNamespace.values()))
                .cgroupParent(in.text("cgroup_parent"))
                .ipc(in.text("ipc"))
                .pid(in.text("pid"))
                .uts(in.text("uts"))
                .usernsMode(in.text("userns_mode"))
                .isolation(in.text("isolation"))
                .runtime(in.text("runtime"))
                .devices(in.objects("devices", Devices::mapping))
                .deviceCgroupRules(in.texts("device_cgroup_rules"))
                .credentialSpec(in.object("credential_spec", Containers::credentialSpec))
                .useApiSocket(in.is("use_api_socket"));
    }

    private static void networking(Service.Builder container, Attributes in) {
        container
                .networks(in.optional("networks", NetworkName::new, Networks::attachment))
                .networkMode(in.text("network_mode"))
                .hostname(in.text("hostname"))
                .domainname(in.text("domainname"))
                .dns(in.texts("dns"))
                .dnsOpt(in.texts("dns_opt"))
                .dnsSearch(in.texts("dns_search"))
                .extraHosts(in.hosts("extra_hosts"))
                .macAddress(in.text("mac_address"));
    }

    private static void data(Service.Builder container, Attributes in) {
        container
                .volumes(in.needyObjects("volumes", Mounts::volume))
                .volumesFrom(in.texts("volumes_from"))
                .tmpfs(in.texts("tmpfs"))
                .secrets(in.needyObjects("secrets", Mounts::secret))
                .configs(in.needyObjects("configs", Mounts::config))
                .models(in.optional("models", ModelName::new, Containers::modelBinding));
    }

    private static void notes(Service.Builder container, Attributes in) {
        container
                .labels(in.labels("labels"))
                .labelFile(in.texts("label_file"))
                .annotations(in.labels("annotations"))
                .logging(in.object("logging", Containers::logging))
                .extensions(in.extensions());
    }

    private static CredentialSpec credentialSpec(Attributes in) {
        return CredentialSpec.builder()
                .config(in.text("config").map(ConfigName::new))
                .file(in.text("file"))
                .registry(in.text("registry"))
                .extensions(in.extensions())
                .build();
    }

    private static ModelBinding modelBinding(Attributes in) {
        return ModelBinding.builder()
                .endpointVar(in.text("endpoint_var"))
                .modelVar(in.text("model_var"))
                .extensions(in.extensions())
                .build();
    }

    private static Logging logging(Attributes in) {
        return Logging.builder()
                .driver(in.text("driver"))
                .options(in.options("options"))
                .extensions(in.extensions())
                .build();
    }

    private static Option<EnvFile> envFile(Attributes in) {
        return in.needed("path", Scalars::text)
                .map(path -> EnvFile.builder()
                        .path(path)
                        .required(in.bool("required").getOrElse(true))
                        .format(in.text("format"))
                        .build());
    }
}
