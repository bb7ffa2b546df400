package dev.stowage.wholeschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.value.Tree;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Documents of a JSON Schema: at each mapping some of its attributes, at each text a word that fits there. */
final class SchemaTrees {
    private static final int DEEPEST = 9;
    private static final int MOST_ELEMENTS = 4;
    private static final int MOST_ATTRIBUTES = 3;
    private static final int MOST_ITEMS = 2;

    /** How many right words there are for one wrong one. */
    private static final int RIGHT = 250;

    /** How many values without a tag there are for each of the tags. */
    private static final int UNTAGGED = 60;

    private static final Vector<String> SECTIONS = Vector.of("services", "networks", "volumes", "secrets", "configs");

    /** By element of the top level: where the first, the second and the default part comes from. */
    private static final Map<String, Vector<String>> SOURCES = HashMap.of(
            "services", Vector.of("image", "build"),
            "jobs", Vector.of("image", "build"),
            "volumes", Vector.of("driver", "labels", "external"),
            "secrets", Vector.of("file", "environment", "external"),
            "configs", Vector.of("file", "content", "external", "environment"));

    /** What the schema does not ask for, but the rules do. */
    private static final Map<String, Vector<String>> ASKED = HashMap.ofEntries(
            io.vavr.Tuple.of("ports", Vector.of("target")),
            io.vavr.Tuple.of("devices", Vector.of("source", "target", "capabilities")),
            io.vavr.Tuple.of("volumes", Vector.of("source", "target")),
            io.vavr.Tuple.of("watch", Vector.of("target")),
            io.vavr.Tuple.of("secrets", Vector.of("source")),
            io.vavr.Tuple.of("configs", Vector.of("source")),
            io.vavr.Tuple.of("extends", Vector.of("service")),
            io.vavr.Tuple.of("include", Vector.of("path")));

    /** Where the schema has numbers, but fractions are refused by what comes after it. */
    private static final Vector<String> WHOLE_ONLY = Vector.of(
            "ports", "expose", "cpu_percent", "driver_opts", "ulimits", "mode", "schedule", "target", "group_add");

    /** What the last of the services has not, lest there be cycles. */
    private static final Vector<String> REFERRING =
            Vector.of("extends", "depends_on", "links", "volumes_from", "network_mode");

    private final JsonNode schema;
    private final Vector<String> hidden;

    /** Documents that never have the {@code hidden} attributes. */
    SchemaTrees(JsonNode schema, Vector<String> hidden) {
        this.schema = schema;
        this.hidden = hidden;
    }

    /** What a service has. */
    Arbitrary<Tree> service() {
        return of(schema.at("/properties/services/patternProperties").iterator().next(), Vector.of("services", "web"));
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
        Vector<String> types = types(part, keys);
        return types.isEmpty()
                ? typed(part.path("type").asText("any"), part, keys)
                : oneOf(types.map(
                        type -> type.equals("string") ? text(written(types, keys)) : typed(type, part, keys)));
    }

    private static Vector<String> types(JsonNode part, Vector<String> keys) {
        Vector<String> types = children(part.path("type")).map(JsonNode::asText);
        if (keys.exists("additional_contexts"::equals)) {
            return types.filter("string"::equals);
        }
        return types.size() > 1 && keys.exists(WHOLE_ONLY::contains) ? types.remove("number") : types;
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
                rarely(Arbitraries.of(0, 1, 2, 80), Arbitraries.of(-1, 70000)).map(Tree::whole);
            case "number" ->
                keys.exists(WHOLE_ONLY::contains)
                        ? typed("integer", part, keys)
                        : Arbitraries.of(0.5, 1.0, 2.25, 100.0).map(Tree.Decimal::new);
            case "boolean" ->
                (keys.last().equals("external")
                                ? rarely(Arbitraries.just(true), Arbitraries.just(false))
                                : Arbitraries.of(true, false))
                        .map(Tree::bool);
            case "null" -> Arbitraries.just(Tree.NOTHING);
            case "string" -> text(Words.below(keys));
            default -> oneOf(Vector.of(text(Words.ANY), Arbitraries.of(1, 2).map(Tree::whole)));
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
                Vector.ofAll(() -> part.path("properties").fieldNames()).removeAll(hidden);
        Vector<String> free = isOpen(part) ? freeKeys(keys) : Vector.empty();
        Vector<String> names = known.appendAll(free).distinct();
        if (names.isEmpty()) {
            return Arbitraries.just(new Tree.Fields(LinkedHashMap.empty()));
        }
        Vector<String> needed =
                needed(part, keys).removeAll(hidden).appendAll(asked(keys).filter(known::contains));
        return chosen(names, free, keys)
                .flatMap(chosen -> source(keys)
                        .flatMap(source -> filled(part, keys, fitting(keys, source, needed.appendAll(chosen)))));
    }

    /** Of the parts that services refer to mostly all, of all else some. */
    private static Arbitrary<Set<String>> chosen(Vector<String> names, Vector<String> free, Vector<String> keys) {
        int most = keys.size() > DEEPEST ? 0 : Math.min(most(keys), names.size());
        Arbitrary<Set<String>> some = Arbitraries.of(names.asJava()).set().ofMaxSize(most);
        return keys.size() == 1 && SECTIONS.contains(keys.head())
                ? Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.just(free.toJavaSet())), Tuple.of(1, some))
                : some;
    }

    private static int most(Vector<String> keys) {
        return keys.isEmpty() ? MOST_ELEMENTS : keys.head().equals("services") ? MOST_ATTRIBUTES : MOST_ITEMS;
    }

    private static Vector<String> asked(Vector<String> keys) {
        return keys.size() == 1 && !keys.head().equals("include")
                ? Vector.empty()
                : keys.lastOption().flatMap(ASKED::get).getOrElse(Vector::empty);
    }

    private static Vector<String> needed(JsonNode part, Vector<String> keys) {
        Vector<JsonNode> one = children(part.path("anyOf")).take(1);
        return (keys.isEmpty() ? SECTIONS : Vector.<String>empty())
                .appendAll(one.prepend(part)
                        .flatMap(each -> children(each.path("required")))
                        .map(JsonNode::asText));
    }

    /** The attribute that says where a part comes from, mostly the same in all files; the empty text where nothing has to. */
    private static Arbitrary<String> source(Vector<String> keys) {
        Vector<String> words = sources(keys);
        return words.isEmpty()
                ? Arbitraries.just("")
                : rarely(
                        Arbitraries.just(words.get(place(keys.last()) % words.size())), Arbitraries.of(words.asJava()));
    }

    private static int place(String name) {
        return Math.max(0, Vector.of("one", "two", "default").indexOf(name));
    }

    private static Vector<String> sources(Vector<String> keys) {
        return keys.size() == 2 ? SOURCES.getOrElse(keys.head(), Vector.empty()) : Vector.empty();
    }

    private static Vector<String> fitting(Vector<String> keys, String source, Vector<String> chosen) {
        if (source.equals("external")) {
            return Vector.of(source).appendAll(chosen.filter("name"::equals).distinct());
        }
        if (keys.equals(Vector.of("services", "base"))) {
            return chosen.append(source).removeAll(REFERRING).distinct();
        }
        Vector<String> others = sources(keys).remove(source);
        return (source.isEmpty() ? chosen : chosen.append(source).removeAll(others)).distinct();
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
            case "services" -> Vector.of("web", "api", "db", "base");
            case "jobs" -> Vector.of("report", "sweep");
            case "networks", "volumes", "secrets", "configs", "models" -> Vector.of("one", "two", "default");
            case "depends_on" -> Words.below(keys).right();
            case "" -> Vector.of("x-more");
            default -> Vector.of("A", "b.c", "1");
        };
    }

    private Arbitrary<Tree> filled(JsonNode part, Vector<String> keys, Vector<String> names) {
        List<Arbitrary<Tree>> values = names.map(name -> tagged(of(attribute(part, name), keys.append(name)), keys))
                .asJava();
        return Combinators.combine(values)
                .as(made -> new Tree.Fields(LinkedHashMap.ofEntries(names.zip(Vector.ofAll(made)))));
    }

    /** Attributes of parts are removed or replaced now and then. */
    private static Arbitrary<Tree> tagged(Arbitrary<Tree> value, Vector<String> keys) {
        return keys.size() < 2 || Vector.of("secrets", "configs").contains(keys.head())
                ? value
                : Arbitraries.frequencyOf(
                        Tuple.of(UNTAGGED, value),
                        Tuple.of(1, value.map(each -> Notation.tagged("!reset", each))),
                        Tuple.of(1, value.map(each -> Notation.tagged("!override", each))));
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
