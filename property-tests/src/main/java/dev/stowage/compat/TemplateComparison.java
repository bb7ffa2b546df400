package dev.stowage.compat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Templates compared value for value: numbers by what they are worth, texts as texts.
 *
 * @param unordered JSON pointers of lists whose order means nothing
 * @param varies JSON pointers with all texts that are right there
 */
record TemplateComparison(Set<String> unordered, Map<String, Vector<String>> varies) {
    /** A place at which the templates differ; a missing value is a missing node. */
    record Difference(String pointer, JsonNode recorded, JsonNode ours) {
        private static final int LONGEST = 300;

        @Override
        public String toString() {
            return pointer + "\n    recorded: " + shown(recorded) + "\n    ours:     " + shown(ours);
        }

        private static String shown(JsonNode node) {
            String text = node.isMissingNode() ? "(nothing)" : node.toString();
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        }
    }

    /** Where they differ, as deep in the templates as they do, in the order of the keys. */
    Vector<Difference> between(JsonNode recorded, JsonNode ours) {
        List<Difference> found = new ArrayList<>();
        compare("", recorded, ours, found);
        return Vector.ofAll(found);
    }

    private void compare(String pointer, JsonNode recorded, JsonNode ours, List<Difference> found) {
        if (recorded.isObject() && ours.isObject()) {
            fields(pointer, recorded, ours, found);
        } else if (recorded.isArray() && ours.isArray() && !unordered.contains(pointer)) {
            items(pointer, recorded, ours, found);
        } else if (!isSame(pointer, recorded, ours)) {
            found.add(new Difference(pointer, recorded, ours));
        }
    }

    private void fields(String pointer, JsonNode recorded, JsonNode ours, List<Difference> found) {
        TreeSet<String> names = new TreeSet<>();
        recorded.fieldNames().forEachRemaining(names::add);
        ours.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> compare(down(pointer, name), recorded.path(name), ours.path(name), found));
    }

    private void items(String pointer, JsonNode recorded, JsonNode ours, List<Difference> found) {
        for (int at = 0; at < Math.max(recorded.size(), ours.size()); at++) {
            compare(pointer + "/" + at, recorded.path(at), ours.path(at), found);
        }
    }

    private static String down(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private boolean isSame(String pointer, JsonNode recorded, JsonNode ours) {
        if (recorded.isArray() && ours.isArray()) {
            return haveSameItems(recorded, ours);
        }
        boolean areNumbers = recorded.isNumber() && ours.isNumber();
        return areNumbers
                ? recorded.decimalValue().compareTo(ours.decimalValue()) == 0
                : recorded.equals(ours) || isOneOf(pointer, ours);
    }

    private boolean isOneOf(String pointer, JsonNode ours) {
        return ours.isTextual() && varies.get(pointer).exists(values -> values.contains(ours.textValue()));
    }

    /** The lists in question are short. */
    private boolean haveSameItems(JsonNode recorded, JsonNode ours) {
        List<JsonNode> left = new ArrayList<>();
        ours.forEach(left::add);
        for (JsonNode item : recorded) {
            Vector<JsonNode> same = Vector.ofAll(left)
                    .filter(other -> between(item, other).isEmpty())
                    .take(1);
            if (same.isEmpty() || !left.remove(same.head())) {
                return false;
            }
        }
        return left.isEmpty();
    }
}
