package dev.stowage.apply.operate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * Which resources of a template wait for which.
 *
 * @param needs the logical ids that each logical id depends on
 */
record DependencyOrder(Map<String, Set<String>> needs) {
    /** Nothing waits for anything. */
    static final DependencyOrder NONE = new DependencyOrder(HashMap.empty());

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As the template says; without any order where it is no JSON, as the retired integration's may be. */
    static DependencyOrder of(String template) {
        try {
            return new DependencyOrder(needs(JSON.readTree(template).path("Resources")));
        } catch (JsonProcessingException other) {
            return NONE;
        }
    }

    private static Map<String, Set<String>> needs(JsonNode resources) {
        return HashMap.ofEntries(Vector.ofAll(resources.properties())
                .map(resource ->
                        Tuple.of(resource.getKey(), needed(resource.getValue().path("DependsOn")))));
    }

    /** One id, or a list of them. */
    private static Set<String> needed(JsonNode dependsOn) {
        return dependsOn.isTextual()
                ? HashSet.of(dependsOn.asText())
                : HashSet.ofAll(dependsOn).map(JsonNode::asText);
    }

    /** These ids in steps, each of which needs nothing but what is in earlier ones; a circle becomes one step. */
    Vector<Vector<String>> steps(Vector<String> ids) {
        Vector<Vector<String>> steps = Vector.empty();
        Vector<String> left = ids;
        while (left.nonEmpty()) {
            Vector<String> waiting = left;
            Vector<String> free =
                    left.filter(id -> needs(id).intersect(waiting.toSet()).isEmpty());
            Vector<String> step = free.isEmpty() ? left : free;
            steps = steps.append(step);
            left = left.removeAll(step);
        }
        return steps;
    }

    private Set<String> needs(String id) {
        return needs.getOrElse(id, HashSet.empty()).remove(id);
    }
}
