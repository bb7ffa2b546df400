package dev.stowage.load.schema;

import static dev.stowage.load.schema.CommonShapes.ASSIGNMENTS;
import static dev.stowage.load.schema.CommonShapes.TEXT;
import static dev.stowage.load.schema.CommonShapes.TEXTS;
import static dev.stowage.load.schema.CommonShapes.TEXT_OR_NUMBER;
import static dev.stowage.load.schema.CommonShapes.TEXT_OR_WHOLE;
import static dev.stowage.load.schema.Shape.listOf;
import static dev.stowage.load.schema.Shape.mapping;
import static dev.stowage.load.schema.Shape.words;

/** How a service is deployed. */
final class DeployShapes {
    private static final Shape UPDATE = mapping(
            TEXT_OR_WHOLE.at("parallelism"),
            TEXT.at("delay", "failure_action", "monitor"),
            TEXT_OR_NUMBER.at("max_failure_ratio"),
            words("start-first", "stop-first").at("order"));

    private static final Shape GENERIC_RESOURCES =
            listOf(mapping(mapping(TEXT.at("kind"), TEXT_OR_NUMBER.at("value")).at("discrete_resource_spec")));

    private static final Shape RESOURCES = mapping(
            mapping(TEXT_OR_NUMBER.at("cpus"), TEXT.at("memory"), TEXT_OR_WHOLE.at("pids"))
                    .at("limits"),
            mapping(
                            TEXT_OR_NUMBER.at("cpus"),
                            TEXT.at("memory"),
                            GENERIC_RESOURCES.at("generic_resources"),
                            CommonShapes.RESERVED_DEVICES.at("devices"))
                    .at("reservations"));

    static final Shape DEPLOY = mapping(
                    TEXT.at("mode", "endpoint_mode"),
                    TEXT_OR_WHOLE.at("replicas"),
                    ASSIGNMENTS.at("labels"),
                    UPDATE.at("update_config", "rollback_config"),
                    RESOURCES.at("resources"),
                    mapping(TEXT.at("condition", "delay", "window"), TEXT_OR_WHOLE.at("max_attempts"))
                            .at("restart_policy"),
                    mapping(
                                    TEXTS.at("constraints"),
                                    listOf(mapping(TEXT.at("spread"))).at("preferences"),
                                    TEXT_OR_WHOLE.at("max_replicas_per_node"))
                            .at("placement"))
            .or(Kind.NULL);

    private DeployShapes() {}
}
