package dev.stowage.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.Vector;

/** Documents in flow style that follow a schema, as far as the choices let them. */
final class SchemaText {
    private static final int DEEPEST = 7;
    private static final Vector<String> NAMES = Vector.of("web", "api", "db", "one", "x-y", "a.b");

    private static final Vector<String> TAGS = Vector.of("!reset ", "!override ", "&a ", "*a ", "!!str ", "!x ");

    private static final Vector<String> SCALARS = Vector.of(
            "x",
            "1",
            "80:80",
            "web",
            "${TAG}",
            "\"${TAG:-a}\"",
            "null",
            "true",
            "-1",
            "1.5",
            "\"\"",
            "./a:/b:ro",
            "10s",
            "\"5\"",
            "a=b",
            "\"$$\"",
            "\"${\"",
            "1gb",
            "service:web",
            "service:api",
            "0x10",
            "2024-01-01",
            "~",
            "=",
            "99999999999999999999",
            ".inf",
            "/x",
            "part.yaml",
            "one",
            "all",
            "\"\\0\"",
            "127.0.0.1:1-3:4-6/udp",
            "[]",
            "{}",
            "*",
            "on-failure:3",
            "1e400",
            "CMD",
            "\"a b 'c\"",
            "host",
            "default",
            "ä");

    private static final int LONGEST_EXPONENT = 15;
    private static final Vector<String> PIECES = Vector.of(
            "9", "$A", "${A:-", "${A:-x}", "${TAG}", "{", "a:", "a,", "1.", "../", "a=b ", " ", "1h", "80-", "[", "%");

    private final JsonNode schema;
    private final Choices choices;

    SchemaText(JsonNode schema, Choices choices) {
        this.schema = schema;
        this.choices = choices;
    }

    String document() {
        return value(schema, 0);
    }

    private String value(JsonNode shape, int depth) {
        String tag = choices.once(24) ? TAGS.get(choices.below(TAGS.size())) : "";
        return tag + untagged(shape, depth);
    }

    private String untagged(JsonNode shape, int depth) {
        if (shape.has("$ref")) {
            return untagged(schema.at(shape.get("$ref").asText().substring(1)), depth);
        }
        if (shape.has("oneOf")) {
            return untagged(
                    shape.get("oneOf").get(choices.below(shape.get("oneOf").size())), depth);
        }
        if (depth > DEEPEST || choices.once(20)) {
            return scalar();
        }
        return switch (kind(shape)) {
            case "object" -> mapping(shape, depth);
            case "array" -> list(shape, depth);
            default -> shape.has("enum") && !choices.once(8) ? word(shape.get("enum")) : scalar();
        };
    }

    private String kind(JsonNode shape) {
        JsonNode type = shape.path("type");
        return type.isArray() ? type.get(choices.below(type.size())).asText() : type.asText();
    }

    private String scalar() {
        return choices.once(40) ? large() : SCALARS.get(choices.below(SCALARS.size()));
    }

    /** What takes the square of its length to read is seen in long texts only; longer ones take Jazzer a second by themselves. */
    private String large() {
        String piece = PIECES.get(choices.below(PIECES.size()));
        return "\"" + piece.repeat(1 << choices.below(LONGEST_EXPONENT)) + "\"";
    }

    private String word(JsonNode words) {
        return words.get(choices.below(words.size())).asText();
    }

    private String list(JsonNode shape, int depth) {
        return Vector.fill(choices.below(4), () -> value(shape.path("items"), depth + 1))
                .mkString("[", ", ", "]");
    }

    private String mapping(JsonNode shape, int depth) {
        Vector<String> attributes = Vector.ofAll(shape.path("properties")::fieldNames);
        int size = depth == 0 ? 2 + choices.below(4) : choices.below(5);
        return Vector.fill(
                        size, () -> attributes.isEmpty() ? chosen(shape, depth) : attribute(shape, attributes, depth))
                .mkString("{", ", ", "}");
    }

    private String attribute(JsonNode shape, Vector<String> attributes, int depth) {
        if (choices.once(30)) {
            return chosen(shape, depth);
        }
        int wide = choices.below(attributes.size()) + (attributes.size() > 255 ? choices.below(256) : 0);
        String name = attributes.get(wide % attributes.size());
        return name + ": " + value(shape.path("properties").path(name), depth + 1);
    }

    private String chosen(JsonNode shape, int depth) {
        JsonNode inner = Vector.ofAll(shape.path("patternProperties"))
                .headOption()
                .getOrElse(shape.path("additionalProperties"));
        return NAMES.get(choices.below(NAMES.size())) + ": " + value(inner, depth + 1);
    }
}
