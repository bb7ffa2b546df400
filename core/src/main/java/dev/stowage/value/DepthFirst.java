package dev.stowage.value;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A search in depth, with the cycles that it came upon and the order in which it left the nodes. */
final class DepthFirst<N, E> {
    private final Map<N, Vector<E>> onward;
    private final Function<E, N> from;
    private final Function<E, N> to;
    private final Set<N> seen = new HashSet<>();
    private final Deque<Place<N, E>> chain = new ArrayDeque<>();
    private final Set<N> inChain = new HashSet<>();
    private final Deque<N> left = new ArrayDeque<>();
    private final Set<N> inCycles = new HashSet<>();
    private final List<Vector<E>> cycles = new ArrayList<>();

    /** A node on the way, by which step it was come to, and where it leads to next. */
    private record Place<N, E>(N node, Vector<E> by, Iterator<E> rest) {}

    DepthFirst(Map<N, Vector<E>> onward, Function<E, N> from, Function<E, N> to) {
        this.onward = onward;
        this.from = from;
        this.to = to;
    }

    Vector<Vector<E>> cycles() {
        return Vector.ofAll(cycles);
    }

    /** A node stands before all to which it leads, but for those that lead back to it. */
    Vector<N> lastFirst() {
        return Vector.ofAll(left);
    }

    void from(N start) {
        enter(start, Vector.empty());
        while (!chain.isEmpty()) {
            Iterator<E> rest = chain.element().rest();
            if (rest.hasNext()) {
                E step = rest.next();
                enter(to.apply(step), Vector.of(step));
            } else {
                leave(chain.pop().node());
            }
        }
    }

    private void enter(N node, Vector<E> by) {
        if (seen.add(node)) {
            inChain.add(node);
            chain.push(
                    new Place<>(node, by, onward.getOrElse(node, Vector.empty()).iterator()));
        } else if (inChain.contains(node) && !inCycles.contains(node)) {
            add(wayTo(node).appendAll(by));
        }
    }

    private void leave(N node) {
        inChain.remove(node);
        left.push(node);
    }

    /** The steps from this node to the end of the chain. */
    private Vector<E> wayTo(N node) {
        return Vector.ofAll(chain)
                .takeUntil(place -> place.node().equals(node))
                .reverse()
                .flatMap(Place::by);
    }

    private void add(Vector<E> cycle) {
        Vector<N> nodes = cycle.map(from);
        if (!nodes.exists(inCycles::contains)) {
            inCycles.addAll(nodes.asJava());
            cycles.add(cycle);
        }
    }
}
