package dev.stowage.load.schema;

import static dev.stowage.load.schema.Attribute.joined;
import static dev.stowage.load.schema.CommonShapes.BOOL;
import static dev.stowage.load.schema.CommonShapes.DISTINCT_TEXTS;
import static dev.stowage.load.schema.CommonShapes.TEXT;
import static dev.stowage.load.schema.CommonShapes.TEXT_OR_BOOL;
import static dev.stowage.load.schema.CommonShapes.TEXT_OR_DISTINCT_TEXTS;
import static dev.stowage.load.schema.CommonShapes.TEXT_OR_WHOLE;
import static dev.stowage.load.schema.Shape.listOf;
import static dev.stowage.load.schema.Shape.mapOf;
import static dev.stowage.load.schema.Shape.mapping;
import static dev.stowage.load.schema.Shape.words;

/** Services and jobs. */
final class ServiceShapes {
    private static final Form CONTAINER_NAME =
            new Form("[a-zA-Z0-9][a-zA-Z0-9_.-]+", "at least two letters, digits, underscores, dots or dashes");

    private static final Shape DEVELOP = mapping(listOf(mapping(
                            TEXT_OR_DISTINCT_TEXTS.at("ignore", "include"),
                            TEXT.at("path").required(),
                            words("rebuild", "sync", "restart", "sync+restart", "sync+exec")
                                    .at("action")
                                    .required(),
                            TEXT.at("target"),
                            CommonShapes.HOOK.at("exec"),
                            BOOL.at("initial_sync")))
                    .at("watch"))
            .or(Kind.NULL);

    private static final Shape OPTION = TEXT_OR_BOOL.or(Kind.NUMBER);

    private static final Shape PROVIDER = mapping(
            TEXT.at("type").required(),
            mapOf(Keys.ANY, OPTION.or(listOf(OPTION))).open().at("options"));

    private static final Shape EXTENDS =
            TEXT.or(mapping(TEXT.at("service").required(), TEXT.at("file")).plain());

    private static final Shape PRE_START = mapping(joined(ContainerShapes.ATTRIBUTES, TEXT_OR_BOOL.at("per_replica")));

    static final Shape SERVICE = mapping(joined(
            joined(ContainerShapes.ATTRIBUTES, WorkloadShapes.ATTRIBUTES),
            DeployShapes.DEPLOY.at("deploy"),
            DEVELOP.at("develop"),
            TEXT.at("restart"),
            TEXT_OR_WHOLE.at("scale"),
            TEXT_OR_BOOL.at("attach"),
            TEXT.like(CONTAINER_NAME).at("container_name"),
            PROVIDER.at("provider"),
            EXTENDS.at("extends"),
            DISTINCT_TEXTS.at("links", "external_links"),
            listOf(PRE_START).at("pre_start"),
            listOf(CommonShapes.HOOK).at("post_start", "pre_stop")));

    private static final Shape SCHEDULE = mapping(
            TEXT.at("cron").required(),
            TEXT.at("timezone"),
            words("forbid", "queue").at("concurrency"),
            words("one", "skip").at("missed_fires"));

    private static final Shape TRIGGERS = mapping(
                    TEXT_OR_BOOL.at("manual"), listOf(TEXT.or(SCHEDULE)).at("schedule"))
            .needingOneOf("manual", "schedule");

    static final Shape JOB = mapping(joined(
            joined(ContainerShapes.ATTRIBUTES, WorkloadShapes.ATTRIBUTES),
            TRIGGERS.at("triggers").required()));

    private ServiceShapes() {}
}
