package dev.stowage.laws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.convert.Conversion;
import dev.stowage.write.Format;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** Templates as a reader of their JSON sees them. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonNode of(Conversion conversion) {
        try {
            return MAPPER.readTree(Format.JSON.render(conversion.template()));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    /** The entries of an object in their order. */
    static Vector<Tuple2<String, JsonNode>> fields(JsonNode object) {
        return Vector.ofAll(object.properties()).map(entry -> Tuple.of(entry.getKey(), entry.getValue()));
    }

    /** The resources of a type by their ids. */
    static Vector<Tuple2<String, JsonNode>> resources(JsonNode template, String type) {
        return fields(template.path("Resources"))
                .filter(resource -> resource._2.path("Type").asText().equals(type));
    }
}
