package dev.stowage.load.extend;

import dev.stowage.load.yaml.Node;

/** One service that extends another: where it stands, its attributes, its {@code extends}, and what that leads to. */
record Hop(Link from, Node.Fields service, Node.Entry written, Link base) implements Step {
    /** The attributes of its own. */
    Node.Fields own() {
        return service.without(Reference.EXTENDS);
    }
}
