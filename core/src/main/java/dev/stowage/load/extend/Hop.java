package dev.stowage.load.extend;

import dev.stowage.load.yaml.Node;
import java.util.function.Function;

/** One service that extends another: where it stands, its attributes, its {@code extends}, and what that leads to. */
record Hop(Link from, Node.Fields service, Node.Entry written, Link base) implements Step {
    @Override
    public <R> R fold(Function<End, R> end, Function<Hop, R> hop) {
        return hop.apply(this);
    }

    /** The attributes of its own. */
    Node.Fields own() {
        return service.without(Reference.EXTENDS);
    }
}
