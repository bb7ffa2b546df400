package dev.stowage.compose.write;

import dev.stowage.compose.Container;
import dev.stowage.compose.CredentialSpec;
import dev.stowage.compose.EnvFile;
import dev.stowage.compose.Logging;
import dev.stowage.compose.ModelBinding;
import dev.stowage.value.Bytes;
import dev.stowage.value.Tree;

/** What containers have in common. */
final class ContainerForm {
    private final Form form;
    private final DeviceForm devices;
    private final NetworkForm networks;
    private final MountForm mounts;

    ContainerForm(Form form) {
        this.form = form;
        this.devices = new DeviceForm(form);
        this.networks = new NetworkForm(form);
        this.mounts = new MountForm(form);
    }

    /** All attributes that services, jobs and hooks share. */
    Body into(Body body, Container container) {
        process(body, container);
        amounts(body, container);
        limits(body, container);
        isolation(body, container);
        networking(body, container);
        data(body, container);
        notes(body, container);
        return body;
    }

    private void process(Body body, Container container) {
        body.text("image", container.image())
                .text("platform", container.platform())
                .text("pull_policy", container.pullPolicy())
                .text("pull_refresh_after", container.pullRefreshAfter())
                .command("command", container.command())
                .command("entrypoint", container.entrypoint())
                .variables("environment", container.environment())
                .items("env_file", container.envFile(), this::envFile)
                .text("working_dir", container.workingDir())
                .text("user", container.user())
                .texts("group_add", form.isComplete() ? container.groupAdd().distinct() : container.groupAdd())
                .bool("init", container.init())
                .text("stop_signal", container.stopSignal())
                .duration("stop_grace_period", container.stopGracePeriod())
                .whole("umask", container.umask());
    }

    private void amounts(Body body, Container container) {
        body.decimal("cpus", container.cpus())
                .whole("cpu_count", container.cpuCount())
                .decimal("cpu_percent", container.cpuPercent())
                .whole("cpu_shares", container.cpuShares())
                .whole("cpu_period", container.cpuPeriod())
                .whole("cpu_quota", container.cpuQuota())
                .whole("cpu_rt_period", container.cpuRtPeriod())
                .whole("cpu_rt_runtime", container.cpuRtRuntime())
                .text("cpuset", container.cpuset())
                .bytes("mem_limit", container.memLimit())
                .bytes("mem_reservation", container.memReservation())
                .bytes("memswap_limit", container.memswapLimit())
                .bytes("mem_swappiness", container.memSwappiness().map(Bytes::new))
                .bytes("shm_size", container.shmSize())
                .whole("pids_limit", container.pidsLimit());
    }

    private void limits(Body body, Container container) {
        body.named("ulimits", container.ulimits(), devices::ulimit)
                .is("oom_kill_disable", container.oomKillDisable())
                .whole("oom_score_adj", container.oomScoreAdj())
                .object(
                        "blkio_config",
                        container.blkioConfig(),
                        blkio -> devices.blkio(body.within("blkio_config"), blkio))
                .options("storage_opt", container.storageOpt())
                .items("gpus", container.gpus(), devices::request);
    }

    private void isolation(Body body, Container container) {
        body.is("privileged", container.privileged())
                .is("read_only", container.readOnly())
                .texts("cap_add", container.capAdd())
                .texts("cap_drop", container.capDrop())
                .texts("security_opt", container.securityOpt())
                .labels("sysctls", container.sysctls())
                .word("cgroup", container.cgroup())
                .text("cgroup_parent", container.cgroupParent())
                .text("ipc", container.ipc())
                .text("pid", container.pid())
                .text("uts", container.uts())
                .text("userns_mode", container.usernsMode())
                .text("isolation", container.isolation())
                .text("runtime", container.runtime())
                .items("devices", container.devices(), devices::mapping)
                .texts("device_cgroup_rules", container.deviceCgroupRules())
                .object(
                        "credential_spec",
                        container.credentialSpec(),
                        spec -> credentialSpec(body.within("credential_spec"), spec))
                .is("use_api_socket", container.useApiSocket());
    }

    private void networking(Body body, Container container) {
        body.optional("networks", container.networks(), networks::attachment)
                .text("network_mode", container.networkMode())
                .text("hostname", container.hostname())
                .text("domainname", container.domainname())
                .texts("dns", container.dns())
                .texts("dns_opt", container.dnsOpt())
                .texts("dns_search", container.dnsSearch())
                .hosts("extra_hosts", container.extraHosts())
                .text("mac_address", container.macAddress());
    }

    private void data(Body body, Container container) {
        body.differentItems("volumes", container.volumes(), mounts::volume)
                .texts("volumes_from", container.volumesFrom())
                .texts("tmpfs", container.tmpfs())
                .items("secrets", container.secrets(), mounts::secret)
                .items("configs", container.configs(), mounts::config)
                .optional("models", container.models(), this::modelBinding);
    }

    private void notes(Body body, Container container) {
        body.labels("labels", container.labels())
                .texts("label_file", container.labelFile())
                .labels("annotations", container.annotations())
                .object("logging", container.logging(), logging -> logging(body.within("logging"), logging))
                .extensions(container);
    }

    private static Tree credentialSpec(Body body, CredentialSpec spec) {
        return body.text("config", spec.config().map(name -> name.value()))
                .text("file", spec.file())
                .text("registry", spec.registry())
                .extensions(spec)
                .tree();
    }

    private Tree modelBinding(ModelBinding model) {
        return new Body(form)
                .text("endpoint_var", model.endpointVar())
                .text("model_var", model.modelVar())
                .extensions(model)
                .tree();
    }

    private static Tree logging(Body body, Logging logging) {
        return body.text("driver", logging.driver())
                .options("options", logging.options())
                .extensions(logging)
                .tree();
    }

    private Tree envFile(EnvFile file) {
        return new Body(form)
                .outer("path", file.path())
                .isNot("required", file.required())
                .text("format", file.format())
                .tree();
    }
}
