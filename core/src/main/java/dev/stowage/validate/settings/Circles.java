package dev.stowage.validate.settings;

import dev.stowage.value.ServiceName;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;

/** The tasks that no order can put one after another: those in circles, and those between two circles. */
record Circles(Set<ServiceName> tasks) {
    /** A task that has to start after another. */
    record Way(ServiceName from, ServiceName to) {
        Way back() {
            return new Way(to, from);
        }
    }

    static Circles of(Vector<Way> ways) {
        return new Circles(before(ways).intersect(before(ways.map(Way::back))));
    }

    boolean contain(ServiceName task) {
        return tasks.contains(task);
    }

    /** The tasks from which a way leads into a circle: what is left when the last ones of all are taken away, again and again. */
    private static Set<ServiceName> before(Vector<Way> ways) {
        Map<ServiceName, Vector<Way>> into = ways.groupBy(Way::to);
        java.util.Map<ServiceName, Integer> onward = new HashMap<>();
        ways.forEach(way -> onward.merge(way.from(), 1, Integer::sum));
        Deque<ServiceName> last =
                new ArrayDeque<>(into.keySet().reject(onward::containsKey).toJavaSet());
        while (!last.isEmpty()) {
            into.getOrElse(last.pop(), Vector.empty())
                    .filter(way -> onward.merge(way.from(), -1, Integer::sum) == 0)
                    .forEach(way -> last.push(way.from()));
        }
        return ways.map(Way::from)
                .filter(task -> onward.getOrDefault(task, 0) > 0)
                .toSet();
    }
}
