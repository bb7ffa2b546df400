package dev.stowage.load.merge;

import static dev.stowage.load.yaml.Owner.NETWORKS;
import static dev.stowage.load.yaml.Owner.RESOURCES;
import static dev.stowage.load.yaml.Owner.WORKLOADS;

import dev.stowage.load.yaml.Rows;
import dev.stowage.source.PathTable;

/** Where Compose merges otherwise than by the general rule. */
final class Rules {
    static final PathTable<MergePoint.Rule> TABLE = Rows.<MergePoint.Rule>none()
            .with(WORKLOADS, Whole::replaced, "command", "entrypoint", "healthcheck.test")
            .with(WORKLOADS, Whole::unlessMappings, "ulimits.*")
            .with(WORKLOADS, Sequence::byKey, "annotations", "labels", "environment", "sysctls", "deploy.labels")
            .with(WORKLOADS, Sequence::byKey, "build.args", "build.labels", "build.additional_contexts")
            .with(RESOURCES, Sequence::byKey, "labels")
            .with(WORKLOADS, Sequence::byItem, "env_file", "label_file", "tmpfs", "dns", "dns_opt", "dns_search")
            .with(WORKLOADS, Sequence::byItem, "extra_hosts", "build.extra_hosts")
            .with(WORKLOADS, Mapping::ofBuild, "build")
            .with(WORKLOADS, Mapping::ofDependencies, "depends_on")
            .with(WORKLOADS, Mapping::ofKeys, "networks", "models")
            .with(WORKLOADS, Whole::logging, "logging")
            .with(NETWORKS, AddressPools::merge, "ipam.config")
            .table();

    private Rules() {}
}
