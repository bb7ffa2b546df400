package dev.stowage.load.schema;

import dev.stowage.problem.Series;
import dev.stowage.source.AttributePath;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What stands in mappings, for who has written something else there. */
final class Examples {
    private static final int NAME = 2;

    /** By the section of the top level in which a name stands. */
    private static final Map<String, String> OF_NAMES = HashMap.of(
            "services", "image: nginx",
            "secrets", "file: ./secret.txt",
            "configs", "file: ./settings.conf",
            "networks", "driver: bridge",
            "volumes", "driver: local");

    /** Sections whose names may stand alone. */
    private static final Vector<String> NEED_NOTHING = Vector.of("networks", "volumes");

    /** By the attribute. */
    private static final Map<String, String> OF_ATTRIBUTES = HashMap.of(
            "services", "web: {image: nginx}",
            "networks", "back: {}",
            "volumes", "data: {}",
            "build", "context: .",
            "deploy", "replicas: 2",
            "healthcheck", "test: curl -f http://localhost",
            "logging", "driver: json-file",
            "restart_policy", "condition: any",
            "resources", "limits: {memory: 512m}",
            "limits", "memory: 512m");

    /** By the attribute that has the item. */
    private static final Map<String, String> OF_ITEMS = HashMap.of(
            "gpus", "capabilities: [gpu]",
            "devices", "capabilities: [gpu]",
            "pre_start", "command: ./migrate.sh",
            "post_start", "command: ./warm-up.sh",
            "pre_stop", "command: ./drain.sh");

    /** By the attribute that is missing. */
    private static final Map<String, String> OF_MISSING = HashMap.of(
            "capabilities", "[gpu]",
            "triggers", "{manual: true}",
            "cron", "\"0 3 * * *\"");

    private Examples() {}

    /** What stands behind a name of this section. */
    static String ofPart(String section) {
        return NEED_NOTHING.contains(section)
                ? "{}"
                : OF_NAMES.get(section).map(text -> "{" + text + "}").getOrElse("{}");
    }

    /** Of a text, behind what it is. */
    static String ofText(AttributePath at) {
        return at.last().equals("image") ? ", such as nginx:1.29" : "";
    }

    /** What is to be written of an attribute that is missing. */
    static String ofMissing(String name, Option<Shape> shape) {
        return OF_MISSING
                .get(name)
                .orElse(() -> shape.map(Shape::words).filter(Vector::nonEmpty).map(Series::or))
                .map(text -> name + ": " + text)
                .getOrElse(name);
    }

    static String of(AttributePath at) {
        return at.step().fold(key -> ofKey(at), index -> ofItem(at));
    }

    private static String ofItem(AttributePath at) {
        return at.parent()
                .map(AttributePath::last)
                .flatMap(OF_ITEMS::get)
                .map(text -> "such as " + text)
                .getOrElse("or remove the item");
    }

    private static String ofKey(AttributePath at) {
        return (at.steps().size() == NAME ? OF_NAMES.get(at.steps().head().text()) : OF_ATTRIBUTES.get(at.last()))
                .map(text -> "such as " + text)
                .getOrElse(() -> "or remove " + at.last());
    }
}
