package dev.stowage.laws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.function.Function;

/**
 * The schema of a type as AWS publishes it (<em>AWS CloudFormation User Guide</em>, "Resource type schema"), made one of
 * what a template may say: what no validator reads is left out, and an intrinsic function may stand for any value. The
 * same is in {@code src/schemas/extract.py} for the types of Stowage.
 */
record PublishedSchema(JsonNode root) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String INTRINSIC = "Intrinsic";
    private static final Set<String> KEPT = HashSet.of(
            "additionalProperties",
            "const",
            "dependencies",
            "enum",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "maxItems",
            "maxLength",
            "maximum",
            "minItems",
            "minLength",
            "minimum",
            "multipleOf",
            "not",
            "pattern",
            "required",
            "type",
            "uniqueItems");
    private static final Vector<String> OF_NAMES = Vector.of("properties", "patternProperties");
    private static final Vector<String> OF_ALTERNATIVES = Vector.of("anyOf", "oneOf", "allOf");
    private static final String PREFIX = "/properties/";

    /** As in {@code resource-schemas.json}: the schema, and the properties that AWS cannot change. */
    ObjectNode entry() {
        ObjectNode schema = plain(root).put("type", "object");
        readOnly().forEach(((ObjectNode) schema.path("properties"))::remove);
        schema.set(
                "$defs", each(root.path("definitions"), PublishedSchema::plain).set(INTRINSIC, intrinsic()));
        ArrayNode createOnly = NODES.arrayNode();
        names("createOnlyProperties").sorted().forEach(createOnly::add);
        return NODES.objectNode().<ObjectNode>set("createOnly", createOnly).set("schema", schema);
    }

    /** What no template says; some that have to be given are called so all the same. */
    private Vector<String> readOnly() {
        Vector<String> required = Vector.ofAll(root.path("required")).map(JsonNode::asText);
        return names("readOnlyProperties").removeAll(required);
    }

    private Vector<String> names(String key) {
        return Vector.ofAll(root.path(key)).map(path -> path.asText().replaceFirst("^" + PREFIX, ""));
    }

    private static ObjectNode plain(JsonNode schema) {
        ObjectNode plain = NODES.objectNode();
        if (schema.has("$ref")) {
            return plain.put("$ref", schema.path("$ref").asText().replace("#/definitions/", "#/$defs/"));
        }
        Json.fields(schema).filter(field -> KEPT.contains(field._1)).forEach(field -> plain.set(field._1, field._2));
        OF_NAMES.filter(schema::has)
                .forEach(key -> plain.set(key, each(schema.path(key), PublishedSchema::orIntrinsic)));
        OF_ALTERNATIVES.filter(schema::has).forEach(key -> plain.set(key, alternatives(schema.path(key))));
        Vector.of("items", "additionalProperties")
                .filter(key -> schema.path(key).isObject())
                .forEach(key -> plain.set(key, orIntrinsic(schema.path(key))));
        return plain;
    }

    private static ObjectNode each(JsonNode schemas, Function<JsonNode, ObjectNode> change) {
        ObjectNode changed = NODES.objectNode();
        Json.fields(schemas).forEach(field -> changed.set(field._1, change.apply(field._2)));
        return changed;
    }

    private static ArrayNode alternatives(JsonNode schemas) {
        ArrayNode plain = NODES.arrayNode();
        schemas.forEach(each -> plain.add(plain(each)));
        return plain;
    }

    private static ObjectNode orIntrinsic(JsonNode schema) {
        ArrayNode either = NODES.arrayNode()
                .add(NODES.objectNode().put("$ref", "#/$defs/" + INTRINSIC))
                .add(plain(schema));
        return NODES.objectNode().set("anyOf", either);
    }

    private static ObjectNode intrinsic() {
        ObjectNode functions = NODES.objectNode().set("^(Ref|Fn::[A-Za-z0-9]+)$", NODES.objectNode());
        return NODES.objectNode()
                .put("type", "object")
                .put("minProperties", 1)
                .put("maxProperties", 1)
                .put("additionalProperties", false)
                .set("patternProperties", functions);
    }
}
