package dev.stowage.load.yaml;

import dev.stowage.problem.NearestName;
import dev.stowage.problem.Vocabulary;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.events.NodeEvent;

/** The anchors of a file so far. They are not forgotten where a new document begins, as in the reference. */
final class Anchors {
    /** How many names are compared as they are, since to prepare all of them anew would cost more. */
    private static final int MOST_FRESH = 50;

    private final Map<String, Anchored> named = new LinkedHashMap<>();
    private Vocabulary known = Vocabulary.of(Vector.empty());
    private Vector<String> fresh = Vector.empty();

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
        event.getAnchor().ifPresent(name -> add(name.getValue(), anchored));
        return anchored;
    }

    Option<Anchored> get(String name) {
        return Option.of(named.get(name));
    }

    /** The anchor that was likely meant by a name without one. */
    Option<String> nearest(String name) {
        if (fresh.size() > MOST_FRESH) {
            known = Vocabulary.of(named.keySet());
            fresh = Vector.empty();
        }
        return NearestName.of(name, known.nearest(name).toVector().appendAll(fresh));
    }

    private void add(String name, Anchored anchored) {
        if (named.put(name, anchored) == null && named.size() <= Vocabulary.MOST_COMPARED) {
            fresh = fresh.append(name);
        }
    }
}
