package dev.stowage.load.extend;

import dev.stowage.load.yaml.Node;
import java.util.function.Function;

/** What following a chain comes upon: one more hop, or its end. */
sealed interface Step permits Hop, Step.End {
    /** A complete or bad service, or one that extends nothing. */
    record End(Node node) implements Step {
        @Override
        public <R> R fold(Function<End, R> end, Function<Hop, R> hop) {
            return end.apply(this);
        }
    }

    <R> R fold(Function<End, R> end, Function<Hop, R> hop);
}
