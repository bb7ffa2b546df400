package dev.stowage.load.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Reads the JSON Schema of the Compose Specification and our table, and finds them to say the same. */
class SchemaAgreementTest {
    @Test
    void saysWhatTheSpecificationSays() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/schema/compose-spec.schema.json")) {
            JsonNode schema = new ObjectMapper().readTree(Objects.requireNonNull(file));
            assertThat(described(ComposeShape.DOCUMENT, "")).isEqualTo(new SpecifiedSchema(schema).described());
        }
    }

    private static String described(Shape shape, String indent) {
        String kinds = TreeSet.ofAll(shape.kinds()).mkString(" ");
        String words = shape.words().isEmpty() ? "" : " of " + shape.words().mkString("|");
        String form = shape.form().map(pattern -> " like " + pattern.pattern()).getOrElse("");
        String range = shape.range().map(SchemaAgreementTest::described).getOrElse("");
        String list = shape.list()
                .map(items -> "\n" + indent + (items.distinct() ? "distinct " : "") + "items "
                        + described(items.item(), indent + "  "))
                .getOrElse("");
        return kinds
                + words
                + form
                + range
                + list
                + shape.mapping().map(map -> described(map, indent)).getOrElse("");
    }

    private static String described(Shape.Range range) {
        return " from " + range.least() + (range.largest() == Long.MAX_VALUE ? "" : " to " + range.largest());
    }

    private static String described(MappingShape mapping, String indent) {
        String manner = mapping.closed() ? mapping.extensions() ? "closed, x-" : "closed" : "open";
        String needed = mapping.needed().isEmpty()
                ? ""
                : ", needs " + mapping.needed().sorted().mkString(" ");
        String oneOf =
                mapping.oneOf().isEmpty() ? "" : ", one of " + mapping.oneOf().mkString(" ");
        String attributes = TreeMap.ofAll(mapping.attributes())
                .map(entry -> "\n" + indent + entry._1 + ": " + described(entry._2, indent + "  "))
                .mkString();
        String chosen = mapping.chosen()
                .map(keys -> "\n" + indent + keys.keys() + ": " + described(keys.value(), indent + "  "))
                .getOrElse("");
        return " (" + manner + needed + oneOf + ")" + attributes + chosen;
    }

    /** The same description, made from the JSON Schema. */
    private record SpecifiedSchema(JsonNode root) {
        private static final TreeMap<String, Kind> KINDS = TreeMap.of(
                        "string", Kind.TEXT, "integer", Kind.WHOLE, "number", Kind.NUMBER, "boolean", Kind.BOOL)
                .put("null", Kind.NULL)
                .put("array", Kind.LIST)
                .put("object", Kind.MAPPING);

        private static final TreeMap<String, Keys> KEYS = TreeMap.of(
                "^[a-zA-Z0-9._-]+$", Keys.NAMES, "^[a-z]+$", Keys.SMALL_LETTERS, "^.+$", Keys.ANY, ".+", Keys.ANY);

        String described() {
            return described(root, "");
        }

        private String described(JsonNode schema, String indent) {
            Vector<JsonNode> alternatives = alternatives(schema);
            String kinds = TreeSet.ofAll(alternatives.flatMap(this::kinds)).mkString(" ");
            return kinds
                    + alternatives.map(SpecifiedSchema::words).mkString()
                    + alternatives.map(SpecifiedSchema::pattern).mkString()
                    + alternatives.map(SpecifiedSchema::range).mkString()
                    + alternatives.map(one -> list(one, indent)).mkString()
                    + alternatives.map(one -> mapping(one, indent)).mkString();
        }

        private JsonNode resolved(JsonNode schema) {
            return schema.has("$ref") ? root.at(schema.get("$ref").textValue().substring(1)) : schema;
        }

        private Vector<JsonNode> alternatives(JsonNode schema) {
            JsonNode resolved = resolved(schema);
            return resolved.has("oneOf")
                    ? Vector.ofAll(resolved.get("oneOf")).flatMap(this::alternatives)
                    : Vector.of(resolved);
        }

        private Vector<Kind> kinds(JsonNode schema) {
            JsonNode type = schema.path("type");
            Vector<JsonNode> types = type.isArray() ? Vector.ofAll(type) : Vector.of(type);
            return schema.has("allOf") && type.isMissingNode()
                    ? Vector.of(Kind.MAPPING)
                    : types.map(name -> KINDS.get(name.textValue()).getOrElseThrow(AssertionError::new));
        }

        private static String words(JsonNode schema) {
            Vector<JsonNode> words = Vector.ofAll(schema.path("enum"));
            return words.isEmpty()
                    ? ""
                    : " of " + words.map(JsonNode::textValue).mkString("|");
        }

        private static String pattern(JsonNode schema) {
            return schema.has("pattern") ? " like " + schema.get("pattern").textValue() : "";
        }

        private static String range(JsonNode schema) {
            String least = schema.has("minimum") ? " from " + schema.get("minimum") : "";
            return least + (schema.has("maximum") ? " to " + schema.get("maximum") : "");
        }

        private String list(JsonNode schema, String indent) {
            String distinct = schema.path("uniqueItems").booleanValue() ? "distinct " : "";
            return schema.has("items")
                    ? "\n" + indent + distinct + "items " + described(schema.get("items"), indent + "  ")
                    : "";
        }

        private String mapping(JsonNode schema, String indent) {
            if (!kinds(schema).contains(Kind.MAPPING)) {
                return "";
            }
            Vector<JsonNode> parts =
                    Vector.ofAll(schema.path("allOf")).map(this::resolved).append(schema);
            TreeMap<String, JsonNode> attributes = parts.foldLeft(TreeMap.empty(), SpecifiedSchema::withProperties);
            return " (" + manner(schema, parts) + needed(schema) + oneOf(schema) + ")"
                    + attributes
                            .map(one -> "\n" + indent + one._1 + ": " + described(one._2, indent + "  "))
                            .mkString()
                    + parts.map(part -> chosen(part, indent)).mkString();
        }

        private static TreeMap<String, JsonNode> withProperties(TreeMap<String, JsonNode> known, JsonNode part) {
            return Vector.ofAll(part.path("properties").properties())
                    .foldLeft(known, (all, entry) -> all.put(entry.getKey(), entry.getValue()));
        }

        private static String manner(JsonNode schema, Vector<JsonNode> parts) {
            boolean closed = isFalse(schema, "additionalProperties") || isFalse(schema, "unevaluatedProperties");
            boolean extensions =
                    parts.exists(part -> part.path("patternProperties").has("^x-"));
            return closed ? extensions ? "closed, x-" : "closed" : "open";
        }

        private static boolean isFalse(JsonNode schema, String keyword) {
            return schema.path(keyword).isBoolean() && !schema.get(keyword).booleanValue();
        }

        private static String needed(JsonNode schema) {
            Vector<JsonNode> names = Vector.ofAll(schema.path("required"));
            return names.isEmpty()
                    ? ""
                    : ", needs " + names.map(JsonNode::textValue).sorted().mkString(" ");
        }

        private static String oneOf(JsonNode schema) {
            Vector<JsonNode> choices = Vector.ofAll(schema.path("anyOf"));
            return choices.isEmpty()
                    ? ""
                    : ", one of "
                            + choices.map(choice ->
                                            choice.path("required").path(0).textValue())
                                    .mkString(" ");
        }

        private String chosen(JsonNode schema, String indent) {
            return Vector.ofAll(schema.path("patternProperties").properties())
                    .reject(entry -> entry.getKey().equals("^x-"))
                    .map(entry -> "\n" + indent + KEYS.get(entry.getKey()).getOrElseThrow(AssertionError::new) + ": "
                            + described(entry.getValue(), indent + "  "))
                    .mkString();
        }
    }
}
