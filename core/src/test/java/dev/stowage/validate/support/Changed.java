package dev.stowage.validate.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * The properties in which the resources of two templates differ, each as {@code ECS::TaskDefinition
 * ContainerDefinitions.Image}; a type alone where there are other resources.
 */
record Changed(Vector<String> properties) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Changed between(String without, String with) {
        Map<String, Vector<String>> before = values(without);
        Map<String, Vector<String>> after = values(with);
        return new Changed(before.keySet()
                .addAll(after.keySet())
                .toVector()
                .filter(property -> !before.get(property).equals(after.get(property))));
    }

    /** Whether the property differs, or something in it. */
    boolean has(Property property) {
        return properties.exists(each -> each.equals(property.toString())
                || each.startsWith(property + (property.path().isEmpty() ? " " : ".")));
    }

    /** The values of each property in all resources of a type, in no order; of a type, the names of its resources. */
    private static Map<String, Vector<String>> values(String template) {
        return Vector.ofAll(read(template).path("Resources").properties())
                .flatMap(resource -> ofResource(resource.getKey(), resource.getValue()))
                .groupBy(Tuple2::_1)
                .mapValues(pairs -> pairs.map(Tuple2::_2).sorted());
    }

    private static Vector<Tuple2<String, String>> ofResource(String id, JsonNode resource) {
        String type = resource.path("Type").asText().replaceFirst("^AWS::", "");
        return leaves(type + " ", resource.path("Properties"))
                .appendAll(leaves(type + " DependsOn", resource.path("DependsOn")))
                .prepend(Tuple.of(type, id));
    }

    private static Vector<Tuple2<String, String>> leaves(String path, JsonNode node) {
        String inside = path.endsWith(" ") ? path : path + ".";
        return node.isObject() && !isFunction(node)
                ? Vector.ofAll(node.properties()).flatMap(each -> leaves(inside + each.getKey(), each.getValue()))
                : node.isArray()
                        ? Vector.ofAll(node).flatMap(item -> leaves(path, item))
                        : node.isMissingNode() ? Vector.empty() : Vector.of(Tuple.of(path, node.toString()));
    }

    private static boolean isFunction(JsonNode node) {
        return node.size() == 1 && node.fieldNames().next().matches("Ref|Fn::.*");
    }

    private static JsonNode read(String template) {
        try {
            return JSON.readTree(template);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
