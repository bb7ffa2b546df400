package dev.stowage.load.yaml;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.events.NodeEvent;

/** The anchors of a file so far. They are not forgotten where a new document begins, as in the reference. */
final class Anchors {
    private final Map<String, Anchored> named = new HashMap<>();

    /** What an anchor names; nothing yet while that is still being built. */
    static final class Anchored {
        private Option<Composed> value = Option.none();

        Option<Composed> value() {
            return value;
        }

        void is(Composed composed) {
            value = Option.some(composed);
        }
    }

    /** What the value or key that begins here is to be known as, when it has an anchor. */
    Anchored of(NodeEvent event) {
        Anchored anchored = new Anchored();
        event.getAnchor().ifPresent(name -> named.put(name.getValue(), anchored));
        return anchored;
    }

    Option<Anchored> get(String name) {
        return Option.of(named.get(name));
    }

    Set<String> names() {
        return named.keySet();
    }
}
