package dev.stowage.load.schema;

import static dev.stowage.load.schema.CommonShapes.ASSIGNMENTS;
import static dev.stowage.load.schema.CommonShapes.COMMAND;
import static dev.stowage.load.schema.CommonShapes.DISTINCT_TEXTS;
import static dev.stowage.load.schema.CommonShapes.DRIVER_OPTIONS;
import static dev.stowage.load.schema.CommonShapes.NUMBER;
import static dev.stowage.load.schema.CommonShapes.TEXT;
import static dev.stowage.load.schema.CommonShapes.TEXT_OR_BOOL;
import static dev.stowage.load.schema.CommonShapes.TEXT_OR_DISTINCT_TEXTS;
import static dev.stowage.load.schema.CommonShapes.TEXT_OR_NUMBER;
import static dev.stowage.load.schema.CommonShapes.TEXT_OR_TEXTS;
import static dev.stowage.load.schema.CommonShapes.TEXT_OR_WHOLE;
import static dev.stowage.load.schema.CommonShapes.WHOLE;
import static dev.stowage.load.schema.Shape.distinct;
import static dev.stowage.load.schema.Shape.listOf;
import static dev.stowage.load.schema.Shape.mapOf;
import static dev.stowage.load.schema.Shape.mapping;
import static dev.stowage.load.schema.Shape.words;

/** What every container has, whether of a service, a job or a hook before the start. */
final class ContainerShapes {
    private static final long LARGEST_UMASK = 4_294_967_295L;

    private static final Form PULL_POLICY = new Form(
            "^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$",
            "always, never, build, missing, if_not_present, refresh, daily, weekly, or every_ with a duration");

    private static final Shape THROTTLED =
            listOf(mapping(TEXT.at("path"), TEXT_OR_WHOLE.at("rate")).plain());
    private static final Shape WEIGHTED =
            listOf(mapping(TEXT.at("path"), TEXT_OR_WHOLE.at("weight")).plain());

    private static final Shape BLOCK_INPUT_OUTPUT = mapping(
                    THROTTLED.at("device_read_bps", "device_read_iops", "device_write_bps", "device_write_iops"),
                    TEXT_OR_WHOLE.at("weight"),
                    WEIGHTED.at("weight_device"))
            .plain();

    private static final Shape ENV_FILES =
            TEXT.or(listOf(TEXT.or(mapping(TEXT.at("path").required(), TEXT.at("format"), TEXT_OR_BOOL.at("required"))
                    .plain())));

    private static final Shape DEVICES =
            listOf(TEXT.or(mapping(TEXT.at("source").required(), TEXT.at("target", "permissions"))));

    private static final Shape MODELS = DISTINCT_TEXTS.or(
            mapOf(Keys.NAMES, mapping(TEXT.at("endpoint_var", "model_var")).or(Kind.NULL))
                    .open());

    private static final Shape NETWORK = mapping(
            DISTINCT_TEXTS.at("aliases", "link_local_ips"),
            TEXT.at("interface_name", "ipv4_address", "ipv6_address", "mac_address"),
            DRIVER_OPTIONS.at("driver_opts"),
            NUMBER.at("priority", "gw_priority"),
            TEXT_OR_BOOL.at("use_service_name_alias"));

    private static final Shape BIND = mapping(
            TEXT.at("propagation"),
            TEXT_OR_BOOL.at("create_host_path"),
            words("enabled", "disabled", "writable", "readonly").at("recursive"),
            words("z", "Z").at("selinux"));

    private static final Shape VOLUMES = distinct(TEXT.or(mapping(
            words("bind", "volume", "tmpfs", "cluster", "npipe", "image")
                    .at("type")
                    .required(),
            TEXT.at("source", "target", "consistency"),
            TEXT_OR_BOOL.at("read_only"),
            BIND.at("bind"),
            mapping(ASSIGNMENTS.at("labels"), TEXT_OR_BOOL.at("nocopy"), TEXT.at("subpath"))
                    .at("volume"),
            mapping(TEXT_OR_WHOLE.in(0, Long.MAX_VALUE).at("size"), TEXT_OR_NUMBER.at("mode"))
                    .at("tmpfs"),
            mapping(TEXT.at("subpath")).at("image"))));

    static final Attribute[] ATTRIBUTES = {
        ASSIGNMENTS.at("annotations", "environment", "labels", "sysctls"),
        TEXT.at("cgroup_parent", "cpuset", "domainname", "hostname", "image", "ipc", "isolation", "mac_address"),
        TEXT.at("network_mode", "platform", "pull_refresh_after", "runtime", "stop_grace_period", "stop_signal"),
        TEXT.at("user", "uts", "userns_mode", "working_dir"),
        TEXT.like(PULL_POLICY).at("pull_policy"),
        TEXT.or(Kind.NULL).at("pid"),
        words("host", "private").at("cgroup"),
        TEXT_OR_BOOL.at("init", "oom_kill_disable", "privileged", "read_only"),
        CommonShapes.BOOL.at("use_api_socket"),
        TEXT_OR_NUMBER.at("cpu_shares", "cpu_quota", "cpu_period", "cpu_rt_period", "cpu_rt_runtime", "cpus"),
        TEXT_OR_NUMBER.at("mem_limit", "memswap_limit", "pids_limit", "shm_size"),
        TEXT_OR_WHOLE.at("mem_reservation", "mem_swappiness"),
        TEXT_OR_WHOLE.in(0, Long.MAX_VALUE).at("cpu_count"),
        TEXT_OR_WHOLE.in(0, 100).at("cpu_percent"),
        TEXT_OR_WHOLE.in(-1000, 1000).at("oom_score_adj"),
        TEXT.or(WHOLE).or(Kind.NULL).in(0, LARGEST_UMASK).at("umask"),
        DISTINCT_TEXTS.at("cap_add", "cap_drop", "device_cgroup_rules", "dns_opt", "security_opt", "volumes_from"),
        distinct(TEXT_OR_NUMBER).at("group_add"),
        TEXT_OR_DISTINCT_TEXTS.at("dns", "dns_search", "tmpfs"),
        COMMAND.at("command", "entrypoint"),
        CommonShapes.MOUNTED_FILES.at("configs", "secrets"),
        CommonShapes.HOSTS.at("extra_hosts"),
        CommonShapes.GPUS.at("gpus"),
        CommonShapes.ULIMITS.at("ulimits"),
        BLOCK_INPUT_OUTPUT.at("blkio_config"),
        mapping(TEXT.at("config", "file", "registry")).at("credential_spec"),
        DEVICES.at("devices"),
        ENV_FILES.at("env_file"),
        TEXT_OR_TEXTS.at("label_file"),
        mapping(
                        TEXT.at("driver"),
                        mapOf(Keys.ANY, TEXT_OR_NUMBER.or(Kind.NULL)).open().at("options"))
                .at("logging"),
        MODELS.at("models"),
        DISTINCT_TEXTS.or(mapOf(Keys.NAMES, NETWORK.or(Kind.NULL))).at("networks"),
        mapping().open().at("storage_opt"),
        VOLUMES.at("volumes"),
    };

    static final MappingShape MAPPING = MappingShape.of(ATTRIBUTES);

    private ContainerShapes() {}
}
