package dev.stowage.laws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.util.List;

/** The parts of a template, by their JSON pointers. */
final class Parts {
    private static final Vector<String> SECTIONS = Vector.of("Metadata", "Parameters", "Resources", "Outputs");

    private Parts() {}

    static Vector<String> of(JsonNode template) {
        return SECTIONS.flatMap(
                section -> Json.fields(template.path(section)).map(Tuple2::_1).map(name -> "/" + section + "/" + name));
    }

    /** The same without what says only in which order resources come, and tasks run. */
    static JsonNode withoutOrder(JsonNode template) {
        ObjectNode rest = template.deepCopy();
        rest.path("Resources").forEach(resource -> ((ObjectNode) resource).remove("DependsOn"));
        rest.path("Metadata").path("Tasks").forEach(task -> ((ObjectNode) task).remove(List.of("After", "Before")));
        return rest;
    }

    /** What of these parts is not the same in both templates. */
    static Vector<String> changed(Vector<String> parts, JsonNode before, JsonNode after) {
        return parts.flatMap(part -> Differences.between(
                        before.at(part).toPrettyString(), after.at(part).toPrettyString())
                .map(line -> part + " " + line));
    }
}
