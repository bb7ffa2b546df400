package dev.stowage.load.check;

import dev.stowage.compose.Service;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Related;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Services that wait for themselves by way of others. The search goes along each dependency once, on a stack of its own, so
 * that a long chain costs neither time nor the stack of the thread.
 */
final class Cycles {
    private final Subject subject;
    private final Set<ServiceName> done = new HashSet<>();
    private final Set<ServiceName> reported = new HashSet<>();
    private final Map<ServiceName, Iterator<ServiceName>> chain = new LinkedHashMap<>();
    private final Deque<ServiceName> ends = new ArrayDeque<>();
    private final List<Problem> found = new ArrayList<>();

    private Cycles(Subject subject) {
        this.subject = subject;
    }

    /** One problem for each cycle that shares no service with an earlier one. */
    static Vector<Problem> amongServices(Subject subject) {
        Cycles search = new Cycles(subject);
        subject.project().services().keySet().toVector().sorted().forEach(search::from);
        return Vector.ofAll(search.found);
    }

    private void from(ServiceName start) {
        enter(start);
        while (!ends.isEmpty()) {
            ServiceName end = ends.element();
            Iterator<ServiceName> next = chain.getOrDefault(end, done.iterator());
            if (next.hasNext()) {
                enter(next.next());
            } else {
                chain.remove(ends.pop());
                done.add(end);
            }
        }
    }

    private void enter(ServiceName name) {
        if (chain.containsKey(name)) {
            report(cycleAt(name));
        } else if (!done.contains(name)) {
            subject.project().services().get(name).forEach(this::extend);
        }
    }

    private void extend(Service service) {
        chain.put(
                service.name(), service.dependsOn().keySet().toVector().sorted().iterator());
        ends.push(service.name());
    }

    /** The end of the chain, from the service that it has come back to. */
    private Vector<ServiceName> cycleAt(ServiceName name) {
        return Vector.ofAll(chain.keySet()).dropUntil(name::equals);
    }

    private void report(Vector<ServiceName> cycle) {
        if (cycle.exists(reported::contains)) {
            return;
        }
        cycle.forEach(reported::add);
        Vector<ServiceName> closed = cycle.append(cycle.head());
        found.add(subject.problem(
                        link(closed.get(cycle.size() - 1), cycle.head()),
                        ProblemId.DEPENDENCY_CYCLE,
                        "services depend on each other in a circle: " + closed.mkString(" -> "))
                .addAllRelated(cycle.init()
                        .zip(cycle.tail())
                        .map(step ->
                                new Related(step._1 + " depends on " + step._2, subject.place(link(step._1, step._2)))))
                .hint("remove one of the dependencies")
                .build());
    }

    private static AttributePath link(ServiceName from, ServiceName to) {
        return ComposePath.service(from).key("depends_on").key(to.value());
    }
}
