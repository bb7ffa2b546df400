package dev.stowage.validate.settings;

import dev.stowage.value.ServiceName;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * The tasks that no order can put one after another: each with the name of its circle, in which every task leads to every
 * other (the strongly connected components, by the two searches of Kosaraju, on stacks of their own).
 */
final class Circles {
    private final java.util.Map<ServiceName, ServiceName> circles = new HashMap<>();

    /** A task that has to start after another. */
    record Way(ServiceName from, ServiceName to) {
        Way back() {
            return new Way(to, from);
        }
    }

    /** A task on the way, and where it leads to next. */
    private record Step(ServiceName task, Iterator<Way> rest) {}

    private Circles() {}

    static Circles of(Vector<Way> ways) {
        Map<ServiceName, Vector<Way>> back = ways.map(Way::back).groupBy(Way::from);
        Circles found = new Circles();
        lastFirst(ways).forEach(task -> found.fill(task, back));
        return found;
    }

    /** Whether two tasks are in one circle. */
    boolean contain(ServiceName task, ServiceName other) {
        return circles.containsKey(task) && circles.get(task).equals(circles.get(other));
    }

    /** All tasks that lead to this one, but for those that are in a circle already. */
    private void fill(ServiceName first, Map<ServiceName, Vector<Way>> back) {
        Deque<ServiceName> next = new ArrayDeque<>(Set.of(first));
        while (!next.isEmpty()) {
            ServiceName task = next.pop();
            if (circles.putIfAbsent(task, first) == null) {
                back.getOrElse(task, Vector.empty())
                        .map(Way::to)
                        .reject(circles::containsKey)
                        .forEach(next::push);
            }
        }
    }

    /** A task stands before all to which it leads, but for those that lead back to it. */
    private static Deque<ServiceName> lastFirst(Vector<Way> ways) {
        Map<ServiceName, Vector<Way>> onward = ways.groupBy(Way::from);
        Set<ServiceName> seen = new HashSet<>();
        Deque<ServiceName> done = new ArrayDeque<>();
        for (ServiceName start : ways.flatMap(way -> Vector.of(way.from(), way.to()))) {
            search(start, onward, seen, done);
        }
        return done;
    }

    private static void search(
            ServiceName start, Map<ServiceName, Vector<Way>> onward, Set<ServiceName> seen, Deque<ServiceName> done) {
        Deque<Step> chain = new ArrayDeque<>();
        enter(start, onward, seen, chain);
        while (!chain.isEmpty()) {
            Step step = chain.element();
            if (step.rest().hasNext()) {
                enter(step.rest().next().to(), onward, seen, chain);
            } else {
                done.push(chain.pop().task());
            }
        }
    }

    private static void enter(
            ServiceName task, Map<ServiceName, Vector<Way>> onward, Set<ServiceName> seen, Deque<Step> chain) {
        if (seen.add(task)) {
            chain.push(new Step(task, onward.getOrElse(task, Vector.empty()).iterator()));
        }
    }
}
