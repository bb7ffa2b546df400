package dev.stowage.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.Vector;
import java.nio.file.Path;

/** What the linter says against a template: its rule, and the place as it writes it. */
record Finding(Path template, String rule, String place, String message) {
    static Finding of(JsonNode json) {
        return new Finding(
                Path.of(json.path("Filename").asText()),
                json.at("/Rule/Id").asText(),
                Vector.ofAll(json.at("/Location/Path")).map(JsonNode::asText).mkString("/"),
                json.path("Message").asText());
    }
}
