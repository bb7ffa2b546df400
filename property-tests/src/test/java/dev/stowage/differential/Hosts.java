package dev.stowage.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Addresses of hosts in a model. */
final class Hosts {
    private static final String HOSTS = "extra_hosts";

    private Hosts() {}

    /** The model without those lists of hosts that have none. */
    static JsonNode withoutEmpty(JsonNode model) {
        JsonNode copy = model.deepCopy();
        copy.findParents(HOSTS).stream()
                .filter(parent ->
                        parent.get(HOSTS).isArray() && parent.get(HOSTS).isEmpty())
                .forEach(parent -> ((ObjectNode) parent).remove(HOSTS));
        return copy;
    }
}
