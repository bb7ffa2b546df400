package dev.stowage.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.value.Tree;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Documents of a JSON Schema: at each mapping some of its attributes, at each text a word that fits there. */
final class SchemaTrees {
    private static final int DEEPEST = 9;
    private static final int MOST_ATTRIBUTES = 4;
    private static final int MOST_ITEMS = 3;

    /** How many right words there are for one wrong one. */
    private static final int RIGHT = 60;

    private static final Vector<String> BESIDE_EXTERNAL = Vector.of("external", "name");

    /** By element of the top level: the attributes of which a part has one. */
    private static final Map<String, Vector<String>> SOURCES = HashMap.of(
            "services", Vector.of("image", "build"),
            "jobs", Vector.of("image", "build"),
            "volumes", Vector.of("driver", "labels", "external"),
            "secrets", Vector.of("file", "environment", "external"),
            "configs", Vector.of("file", "environment", "content", "external"));

    private final JsonNode schema;

    SchemaTrees(JsonNode schema) {
        this.schema = schema;
    }

    Arbitrary<Tree> all() {
        return of(schema, Vector.empty());
    }

    private Arbitrary<Tree> of(JsonNode part, Vector<String> keys) {
        if (part.has("$ref")) {
            return of(schema.at(part.get("$ref").asText().substring(1)), keys);
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (part.has(choice) && !part.has("type")) {
                return oneOf(children(part.get(choice)).map(each -> of(each, keys)));
            }
        }
        if (part.has("allOf")) {
            return Arbitraries.lazy(() -> mapping(joined(part), keys));
        }
        if (part.has("enum")) {
            return oneOf(children(part.get("enum")).map(word -> Arbitraries.just(scalar(word))));
        }
        Vector<String> types = children(part.path("type")).map(JsonNode::asText);
        return types.isEmpty()
                ? typed(part.path("type").asText("any"), part, keys)
                : oneOf(types.map(
                        type -> type.equals("string") ? text(written(types, keys)) : typed(type, part, keys)));
    }

    /** A mapping with the attributes of several. */
    private JsonNode joined(JsonNode part) {
        ObjectNode all = part.deepCopy();
        ObjectNode properties = all.withObject("/properties");
        children(part.get("allOf"))
                .map(each -> schema.at(each.get("$ref").asText().substring(1)))
                .forEach(each -> properties.setAll((ObjectNode) each.get("properties")));
        return all;
    }

    /** A text that stands for a number or a boolean. */
    private static Words written(Vector<String> types, Vector<String> keys) {
        if (Words.known(keys)) {
            return Words.below(keys);
        }
        return types.contains("boolean") ? Words.BOOLEANS : types.contains("integer") ? Words.WHOLE : Words.ANY;
    }

    private Arbitrary<Tree> typed(String type, JsonNode part, Vector<String> keys) {
        return switch (type) {
            case "object" -> Arbitraries.lazy(() -> mapping(part, keys));
            case "array" -> Arbitraries.lazy(() -> list(part, keys));
            case "integer" ->
                rarely(Arbitraries.of(0, 1, 2, 80), Arbitraries.of(-1, 70000)).map(Tree::integer);
            case "number" -> Arbitraries.of(0.5, 1.0, 2.25, 100.0).map(Tree.Decimal::new);
            case "boolean" -> Arbitraries.of(true, false).map(Tree::bool);
            case "null" -> Arbitraries.just(Tree.NOTHING);
            case "string" -> text(Words.below(keys));
            default -> oneOf(Vector.of(text(Words.ANY), Arbitraries.of(1, 2).map(Tree::integer)));
        };
    }

    private static Arbitrary<Tree> text(Words words) {
        return rarely(
                        Arbitraries.of(words.right().asJava()),
                        Arbitraries.of(words.wrong().asJava()))
                .map(Tree::text);
    }

    private static <T> Arbitrary<T> rarely(Arbitrary<T> right, Arbitrary<T> wrong) {
        return Arbitraries.frequencyOf(Tuple.of(RIGHT, right), Tuple.of(1, wrong));
    }

    private Arbitrary<Tree> list(JsonNode part, Vector<String> keys) {
        int most = keys.size() > DEEPEST ? 0 : MOST_ITEMS;
        boolean distinct = part.path("uniqueItems").asBoolean();
        return of(part.path("items"), keys)
                .list()
                .ofMaxSize(most)
                .map(Vector::ofAll)
                .map(items -> new Tree.Items(distinct ? items.distinct() : items));
    }

    private Arbitrary<Tree> mapping(JsonNode part, Vector<String> keys) {
        Vector<String> known =
                Vector.ofAll(() -> part.path("properties").fieldNames()).filter(name -> !name.equals("include"));
        Vector<String> names =
                known.appendAll(isOpen(part) ? freeKeys(keys) : Vector.empty()).distinct();
        int most = keys.size() > DEEPEST ? 0 : Math.min(keys.isEmpty() ? 6 : MOST_ATTRIBUTES, names.size());
        return names.isEmpty()
                ? Arbitraries.just(new Tree.Fields(LinkedHashMap.empty()))
                : Arbitraries.of(names.asJava())
                        .set()
                        .ofMaxSize(most)
                        .flatMap(chosen -> source(keys)
                                .flatMap(source -> filled(
                                        part,
                                        keys,
                                        fitting(keys, source, needed(part).appendAll(chosen)))));
    }

    private static Vector<String> needed(JsonNode part) {
        Vector<JsonNode> one = children(part.path("anyOf")).take(1);
        return one.prepend(part)
                .flatMap(each -> children(each.path("required")))
                .map(JsonNode::asText);
    }

    /** The attribute that says where a part comes from; the empty text where nothing has to. */
    private static Arbitrary<String> source(Vector<String> keys) {
        Vector<String> words = sources(keys);
        return words.isEmpty() ? Arbitraries.just("") : Arbitraries.of(words.asJava());
    }

    private static Vector<String> sources(Vector<String> keys) {
        return keys.size() == 2 ? SOURCES.getOrElse(keys.head(), Vector.empty()) : Vector.empty();
    }

    private static Vector<String> fitting(Vector<String> keys, String source, Vector<String> chosen) {
        Vector<String> others = sources(keys).remove(source);
        Vector<String> fitting =
                source.isEmpty() ? chosen : chosen.append(source).removeAll(others);
        return (source.equals("external") ? fitting.filter(BESIDE_EXTERNAL::contains) : fitting).distinct();
    }

    /** Whether a user chooses keys here, beyond those of extensions. */
    private static boolean isOpen(JsonNode part) {
        Vector<String> patterns =
                Vector.ofAll(() -> part.path("patternProperties").fieldNames());
        return part.path("additionalProperties").isObject() || patterns.exists(pattern -> !pattern.startsWith("^x-"));
    }

    private static Vector<String> freeKeys(Vector<String> keys) {
        String last = keys.lastOption().getOrElse("");
        return switch (last) {
            case "services", "jobs" -> Vector.of("web", "api", "db");
            case "networks", "volumes", "secrets", "configs", "models" -> Vector.of("one", "two", "default");
            case "depends_on" -> Vector.of("web", "api", "db");
            case "" -> Vector.of("x-more");
            default -> Vector.of("A", "b.c", "1");
        };
    }

    private Arbitrary<Tree> filled(JsonNode part, Vector<String> keys, Vector<String> names) {
        List<Arbitrary<Tree>> values =
                names.map(name -> of(attribute(part, name), keys.append(name))).asJava();
        return Combinators.combine(values)
                .as(made -> new Tree.Fields(LinkedHashMap.ofEntries(names.zip(Vector.ofAll(made)))));
    }

    private static JsonNode attribute(JsonNode part, String name) {
        JsonNode known = part.path("properties").path(name);
        if (!known.isMissingNode()) {
            return known;
        }
        Vector<JsonNode> patterns = Vector.ofAll(
                        () -> part.path("patternProperties").properties().iterator())
                .filter(pattern -> name.matches(".*" + pattern.getKey().replaceAll("^\\^|\\$$", "") + ".*"))
                .map(java.util.Map.Entry::getValue);
        return patterns.headOption().getOrElse(part.path("additionalProperties"));
    }

    private static Tree scalar(JsonNode word) {
        if (word.isBoolean()) {
            return Tree.bool(word.asBoolean());
        }
        return word.isNumber() ? new Tree.Whole(new BigInteger(word.asText())) : Tree.text(word.asText());
    }

    private static <T> Arbitrary<T> oneOf(Vector<Arbitrary<T>> choices) {
        return Arbitraries.oneOf(choices.asJava());
    }

    private static Vector<JsonNode> children(JsonNode list) {
        return Vector.ofAll(list);
    }
}
