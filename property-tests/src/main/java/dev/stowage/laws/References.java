package dev.stowage.laws;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What refers to what in a template, read from its JSON as CloudFormation does. */
record References(Map<String, Set<String>> ofResources, Set<String> ofOutputs, Set<String> parameters) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^!.}]+)(\\.[^}]+)?}");

    static References in(JsonNode template) {
        return new References(
                HashMap.ofEntries(
                        Json.fields(template.path("Resources")).map(entry -> entry.map2(References::targets))),
                targets(template.path("Outputs")),
                HashSet.ofAll(Json.fields(template.path("Parameters")).map(Tuple2::_1)));
    }

    /** What is named and is neither resource nor parameter. */
    Set<String> dangling() {
        return ofResources
                .values()
                .fold(ofOutputs, Set::union)
                .removeAll(ofResources.keySet())
                .removeAll(parameters);
    }

    /** What remains when everything is taken away that waits for nothing, again and again. */
    Set<String> inCycles() {
        Map<String, Set<String>> waiting = ofResources.mapValues(targets -> targets.removeAll(parameters));
        while (true) {
            Map<String, Set<String>> left = waiting;
            Set<String> free = left.filterValues(Set::isEmpty).keySet();
            if (free.isEmpty()) {
                return left.keySet();
            }
            waiting = left.removeAll(free).mapValues(targets -> targets.removeAll(free));
        }
    }

    private static Set<String> targets(JsonNode node) {
        Set<String> below = HashSet.ofAll(node).flatMap(References::targets);
        return node.isObject() ? below.addAll(named(node)) : below;
    }

    private static Vector<String> named(JsonNode node) {
        Vector<String> order = node.path("DependsOn").isTextual()
                ? Vector.of(node.path("DependsOn").asText())
                : Vector.ofAll(node.path("DependsOn")).map(JsonNode::asText);
        return order.filter(id -> node.has("Type"))
                .appendAll(text(node.path("Ref")).reject(id -> id.startsWith("AWS::")))
                .appendAll(text(node.path("Fn::GetAtt").path(0)))
                .appendAll(text(node.path("Fn::Sub")).flatMap(References::placeholders));
    }

    private static Vector<String> placeholders(String text) {
        return Vector.ofAll(PLACEHOLDER
                        .matcher(text)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList())
                .reject(id -> id.startsWith("AWS::"));
    }

    private static Vector<String> text(JsonNode node) {
        return node.isTextual() ? Vector.of(node.asText()) : Vector.empty();
    }
}
