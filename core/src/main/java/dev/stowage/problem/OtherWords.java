package dev.stowage.problem;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/** Words of {@code docker run}, of older Compose files and of other tools, with the attributes of Compose that they mean. */
final class OtherWords {
    private static final Vector<String> PLACE_INSIDE = Vector.of("target");
    private static final Vector<String> VARIABLES = Vector.of("environment");
    private static final Vector<String> BEFORE = Vector.of("depends_on");
    private static final Vector<String> LOGS = Vector.of("logging");

    private static final Map<String, Vector<String>> MEANT = HashMap.<String, Vector<String>>empty()
            .put("dst", PLACE_INSIDE)
            .put("dest", PLACE_INSIDE)
            .put("destination", PLACE_INSIDE)
            .put("container", PLACE_INSIDE)
            .put("container_port", PLACE_INSIDE)
            .put("containerPort", Vector.of("target", "ports"))
            .put("port", Vector.of("target", "ports"))
            .put("host", Vector.of("published", "source"))
            .put("host_port", Vector.of("published"))
            .put("hostPort", Vector.of("published"))
            .put("env", VARIABLES)
            .put("envs", VARIABLES)
            .put("vars", VARIABLES)
            .put("variables", VARIABLES)
            .put("content", Vector.of("file"))
            .put("data", Vector.of("content", "file"))
            .put("value", Vector.of("content", "file"))
            .put("path", Vector.of("context", "target", "file"))
            .put("file", Vector.of("dockerfile"))
            .put("name", Vector.of("container_name"))
            .put("cmd", Vector.of("command"))
            .put("workdir", Vector.of("working_dir"))
            .put("needs", BEFORE)
            .put("requires", BEFORE)
            .put("log_driver", LOGS)
            .put("log_opt", LOGS)
            .put("containers", Vector.of("services"));

    private OtherWords() {}

    /** Those of the candidates that the word means. */
    static Vector<String> meant(String word, Vector<String> candidates) {
        return MEANT.getOrElse(word, Vector.empty()).filter(candidates::contains);
    }
}
