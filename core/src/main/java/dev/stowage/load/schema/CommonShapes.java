package dev.stowage.load.schema;

import static dev.stowage.load.schema.Shape.distinct;
import static dev.stowage.load.schema.Shape.listOf;
import static dev.stowage.load.schema.Shape.mapOf;
import static dev.stowage.load.schema.Shape.mapping;

/** Shapes that many attributes share. */
final class CommonShapes {
    static final Shape TEXT = Shape.of(Kind.TEXT);
    static final Shape BOOL = Shape.of(Kind.BOOL);
    static final Shape WHOLE = Shape.of(Kind.WHOLE);
    static final Shape NUMBER = Shape.of(Kind.NUMBER);
    static final Shape TEXT_OR_BOOL = Shape.of(Kind.TEXT, Kind.BOOL);
    static final Shape TEXT_OR_WHOLE = Shape.of(Kind.TEXT, Kind.WHOLE);
    static final Shape TEXT_OR_NUMBER = Shape.of(Kind.TEXT, Kind.NUMBER);

    static final Shape TEXTS = listOf(TEXT);
    static final Shape DISTINCT_TEXTS = distinct(TEXT);
    static final Shape TEXT_OR_DISTINCT_TEXTS = TEXT.or(DISTINCT_TEXTS);
    static final Shape TEXT_OR_TEXTS = TEXT.or(TEXTS);
    static final Shape COMMAND = TEXT_OR_TEXTS.or(Kind.NULL);

    /** Labels, environment and their like. */
    static final Shape ASSIGNMENTS =
            mapOf(Keys.ANY, TEXT_OR_NUMBER.or(Kind.BOOL).or(Kind.NULL)).or(DISTINCT_TEXTS);

    static final Shape HOSTS = mapOf(Keys.ANY, TEXT_OR_TEXTS).or(DISTINCT_TEXTS);
    static final Shape DRIVER_OPTIONS = mapOf(Keys.ANY, TEXT_OR_NUMBER).open();

    static final Shape ULIMITS = mapOf(
                    Keys.SMALL_LETTERS,
                    TEXT_OR_WHOLE.or(mapping(TEXT_OR_WHOLE.at("soft", "hard").required())))
            .open();

    /** Configs and secrets of a service, secrets of a build. */
    static final Shape MOUNTED_FILES =
            listOf(TEXT.or(mapping(TEXT.at("source", "target", "uid", "gid"), TEXT_OR_NUMBER.at("mode"))));

    static final Shape HOOK = mapping(
            COMMAND.at("command").required(),
            TEXT.at("user", "working_dir"),
            TEXT_OR_BOOL.at("privileged"),
            ASSIGNMENTS.at("environment"));

    private static final Attribute[] DEVICE_REQUEST = {
        TEXT_OR_WHOLE.at("count"), DISTINCT_TEXTS.at("device_ids"), TEXT.at("driver"), ASSIGNMENTS.at("options")
    };

    static final Shape RESERVED_DEVICES =
            listOf(deviceRequest(DISTINCT_TEXTS.at("capabilities").required()));
    static final Shape GPUS = Shape.words("all")
            .or(listOf(deviceRequest(DISTINCT_TEXTS.at("capabilities")).open()));

    private CommonShapes() {}

    private static Shape deviceRequest(Attribute capabilities) {
        return mapping(Attribute.joined(new Attribute[] {capabilities}, DEVICE_REQUEST));
    }
}
