package dev.stowage.value;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/**
 * What leads to what, each step with what made it. A search takes each step once, and stands on no stack of the thread, so
 * that a long chain costs neither time nor depth.
 */
public final class Graph<N extends Comparable<N>, E> {
    private final Vector<E> steps;
    private final Function<E, N> from;
    private final Function<E, N> to;

    private Graph(Vector<E> steps, Function<E, N> from, Function<E, N> to) {
        this.steps = steps;
        this.from = from;
        this.to = to;
    }

    public static <N extends Comparable<N>, E> Graph<N, E> of(Vector<E> steps, Function<E, N> from, Function<E, N> to) {
        return new Graph<>(steps, from, to);
    }

    /**
     * Cycles, each as its steps, of which the last leads back to where the first begins. None shares a node with an earlier
     * one; where there are cycles, there is one here. Their order is that of the nodes.
     */
    public Vector<Vector<E>> cycles() {
        return searched().cycles();
    }

    /**
     * A name for each node: two have the same where each leads to the other, by way of others or not (the strongly connected
     * components, by the two searches of Kosaraju).
     */
    public Map<N, N> components() {
        Map<N, Vector<E>> back = steps.groupBy(to);
        java.util.Map<N, N> named = new java.util.HashMap<>();
        searched().lastFirst().forEach(node -> name(node, back, named));
        return HashMap.ofAll(named);
    }

    /** All nodes that lead to this one, but for those that have a name already. */
    private void name(N first, Map<N, Vector<E>> back, java.util.Map<N, N> named) {
        Deque<N> next = new ArrayDeque<>(Vector.of(first).asJava());
        while (!next.isEmpty()) {
            N node = next.pop();
            if (named.putIfAbsent(node, first) == null) {
                back.getOrElse(node, Vector.empty())
                        .map(from)
                        .reject(named::containsKey)
                        .forEach(next::push);
            }
        }
    }

    private DepthFirst<N, E> searched() {
        DepthFirst<N, E> search =
                new DepthFirst<>(steps.groupBy(from).mapValues(onward -> onward.sortBy(to)), from, to);
        steps.map(from).distinct().sorted().forEach(search::from);
        return search;
    }
}
