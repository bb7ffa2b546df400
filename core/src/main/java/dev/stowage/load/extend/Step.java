package dev.stowage.load.extend;

import dev.stowage.load.yaml.Node;
import java.util.function.Function;

/** What following a chain comes upon: one more hop, or its end. */
sealed interface Step permits Hop, Step.End {
    /** A complete or bad service, or one that extends nothing. */
    record End(Node node) implements Step {}

    default Node fold(Function<End, Node> end, Function<Hop, Node> hop) {
        return this instanceof Hop onward ? hop.apply(onward) : end.apply((End) this);
    }
}
