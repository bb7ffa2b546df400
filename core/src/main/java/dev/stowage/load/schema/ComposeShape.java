package dev.stowage.load.schema;

import static dev.stowage.load.schema.CommonShapes.ASSIGNMENTS;
import static dev.stowage.load.schema.CommonShapes.DRIVER_OPTIONS;
import static dev.stowage.load.schema.CommonShapes.TEXT;
import static dev.stowage.load.schema.CommonShapes.TEXTS;
import static dev.stowage.load.schema.CommonShapes.TEXT_OR_BOOL;
import static dev.stowage.load.schema.CommonShapes.TEXT_OR_DISTINCT_TEXTS;
import static dev.stowage.load.schema.CommonShapes.WHOLE;
import static dev.stowage.load.schema.Shape.listOf;
import static dev.stowage.load.schema.Shape.mapOf;
import static dev.stowage.load.schema.Shape.mapping;

/** The whole document, and its resources. */
final class ComposeShape {
    private static final Shape EXTERNAL = TEXT_OR_BOOL.or(mapping(TEXT.at("name")));
    private static final Shape OPEN_EXTERNAL =
            TEXT_OR_BOOL.or(mapping(TEXT.at("name")).open());

    private static final Shape ADDRESS_POOL = mapping(
            TEXT.at("subnet", "ip_range", "gateway"), mapOf(Keys.ANY, TEXT).at("aux_addresses"));

    private static final Shape ADDRESSES = mapping(
            TEXT.at("driver"),
            listOf(ADDRESS_POOL).at("config"),
            mapOf(Keys.ANY, TEXT).at("options"));

    private static final Shape NETWORK = mapping(
            TEXT.at("name", "driver"),
            DRIVER_OPTIONS.at("driver_opts"),
            ADDRESSES.at("ipam"),
            EXTERNAL.at("external"),
            TEXT_OR_BOOL.at("internal", "enable_ipv4", "enable_ipv6", "attachable"),
            ASSIGNMENTS.at("labels"));

    private static final Shape VOLUME = mapping(
            TEXT.at("name", "driver"),
            DRIVER_OPTIONS.at("driver_opts"),
            EXTERNAL.at("external"),
            ASSIGNMENTS.at("labels"));

    private static final Shape SECRET = mapping(
            TEXT.at("name", "environment", "file", "driver", "template_driver"),
            OPEN_EXTERNAL.at("external"),
            DRIVER_OPTIONS.at("driver_opts"),
            ASSIGNMENTS.at("labels"));

    private static final Shape CONFIG = mapping(
            TEXT.at("name", "content", "environment", "file", "template_driver"),
            OPEN_EXTERNAL.at("external"),
            ASSIGNMENTS.at("labels"));

    private static final Shape MODEL =
            mapping(TEXT.at("name"), TEXT.at("model").required(), WHOLE.at("context_size"), TEXTS.at("runtime_flags"));

    private static final Shape INCLUDE =
            TEXT.or(mapping(TEXT_OR_DISTINCT_TEXTS.at("path", "env_file"), TEXT.at("project_directory"))
                    .plain());

    static final Shape DOCUMENT = mapping(
            TEXT.at("version", "name"),
            listOf(INCLUDE).at("include"),
            mapOf(Keys.NAMES, ServiceShapes.SERVICE).at("services"),
            mapOf(Keys.NAMES, ServiceShapes.JOB).at("jobs"),
            mapOf(Keys.NAMES, MODEL).at("models"),
            mapOf(Keys.NAMES, NETWORK.or(Kind.NULL)).at("networks"),
            mapOf(Keys.NAMES, VOLUME.or(Kind.NULL)).at("volumes"),
            mapOf(Keys.NAMES, SECRET).at("secrets"),
            mapOf(Keys.NAMES, CONFIG).at("configs"));

    private ComposeShape() {}
}
