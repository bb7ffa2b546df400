package dev.stowage.laws;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** The parts of a template, by their JSON pointers. */
final class Parts {
    private static final Vector<String> SECTIONS = Vector.of("Metadata", "Parameters", "Resources", "Outputs");

    private Parts() {}

    static Vector<String> of(JsonNode template) {
        return SECTIONS.flatMap(
                section -> Json.fields(template.path(section)).map(Tuple2::_1).map(name -> "/" + section + "/" + name));
    }

    /** What of these parts is not the same in both templates. */
    static Vector<String> changed(Vector<String> parts, JsonNode before, JsonNode after) {
        return parts.flatMap(part -> Differences.between(
                        before.at(part).toPrettyString(), after.at(part).toPrettyString())
                .map(line -> part + " " + line));
    }
}
