package dev.stowage.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.util.Map;

/** Sizes in bytes in a model. */
final class Sizes {
    private static final Set<String> SIZES =
            HashSet.of("mem_limit", "memswap_limit", "mem_reservation", "shm_size", "memory", "size", "Rate");

    private Sizes() {}

    /** Whether the first model is the second one without some of its sizes. */
    static boolean lostByFirst(JsonNode first, JsonNode second) {
        if (first.isObject() && second.isObject()) {
            return second.size() >= first.size()
                    && second.properties().stream().allMatch(field -> isLostOrLike(first, field))
                    && first.properties().stream().allMatch(field -> second.has(field.getKey()));
        }
        return (first.isArray() && second.isArray())
                ? items((ArrayNode) first, (ArrayNode) second)
                : first.equals(second);
    }

    private static boolean isLostOrLike(JsonNode first, Map.Entry<String, JsonNode> field) {
        JsonNode other = first.path(field.getKey());
        boolean isNothing = other.isMissingNode() || other.asText().equals("0");
        return (isNothing && SIZES.contains(field.getKey())) || lostByFirst(other, field.getValue());
    }

    private static boolean items(ArrayNode first, ArrayNode second) {
        if (first.size() != second.size()) {
            return false;
        }
        for (int at = 0; at < first.size(); at++) {
            if (!lostByFirst(first.get(at), second.get(at))) {
                return false;
            }
        }
        return true;
    }
}
