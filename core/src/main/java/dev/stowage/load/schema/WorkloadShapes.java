package dev.stowage.load.schema;

import static dev.stowage.load.schema.CommonShapes.ASSIGNMENTS;
import static dev.stowage.load.schema.CommonShapes.BOOL;
import static dev.stowage.load.schema.CommonShapes.DISTINCT_TEXTS;
import static dev.stowage.load.schema.CommonShapes.TEXT;
import static dev.stowage.load.schema.CommonShapes.TEXTS;
import static dev.stowage.load.schema.CommonShapes.TEXT_OR_BOOL;
import static dev.stowage.load.schema.CommonShapes.TEXT_OR_NUMBER;
import static dev.stowage.load.schema.CommonShapes.TEXT_OR_TEXTS;
import static dev.stowage.load.schema.CommonShapes.TEXT_OR_WHOLE;
import static dev.stowage.load.schema.Shape.distinct;
import static dev.stowage.load.schema.Shape.mapOf;
import static dev.stowage.load.schema.Shape.mapping;
import static dev.stowage.load.schema.Shape.words;

/** What services and jobs have beside what every container has. */
final class WorkloadShapes {
    private static final Shape BUILD = TEXT.or(mapping(
            TEXT.at("context", "dockerfile", "dockerfile_inline", "network", "target", "isolation"),
            TEXTS.at("entitlements", "cache_from", "cache_to", "tags", "platforms"),
            ASSIGNMENTS.at("args", "ssh", "labels", "additional_contexts"),
            TEXT_OR_BOOL.at("no_cache", "pull", "privileged", "provenance", "sbom"),
            CommonShapes.TEXT_OR_DISTINCT_TEXTS.at("no_cache_filter"),
            TEXT_OR_WHOLE.at("shm_size"),
            CommonShapes.HOSTS.at("extra_hosts"),
            CommonShapes.MOUNTED_FILES.at("secrets"),
            CommonShapes.ULIMITS.at("ulimits")));

    private static final Shape DEPENDENCY = mapping(
            words("service_started", "service_healthy", "service_completed_successfully")
                    .at("condition")
                    .required(),
            TEXT_OR_BOOL.at("restart"),
            BOOL.at("required"));

    private static final Shape HEALTHCHECK = mapping(
            TEXT_OR_BOOL.at("disable"),
            TEXT.at("interval", "timeout", "start_period", "start_interval"),
            TEXT_OR_NUMBER.at("retries"),
            TEXT_OR_TEXTS.at("test"));

    private static final Shape PORTS = distinct(TEXT_OR_NUMBER.or(mapping(
            TEXT.at("name", "mode", "host_ip", "protocol", "app_protocol"), TEXT_OR_WHOLE.at("target", "published"))));

    static final Attribute[] ATTRIBUTES = {
        BUILD.at("build"),
        DISTINCT_TEXTS.or(mapOf(Keys.NAMES, DEPENDENCY)).at("depends_on"),
        HEALTHCHECK.at("healthcheck"),
        PORTS.at("ports"),
        distinct(TEXT_OR_NUMBER).at("expose"),
        TEXT_OR_BOOL.at("stdin_open", "tty"),
        DISTINCT_TEXTS.at("profiles"),
    };

    private WorkloadShapes() {}
}
