package dev.stowage.load.check;

import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.value.Graph;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;

/** Services that wait for themselves by way of others. */
final class Cycles {
    private final Subject subject;

    /** What a service waits for. */
    private record Link(ServiceName from, ServiceName to) {
        AttributePath path() {
            return ComposePath.service(from).key("depends_on").key(to.value());
        }
    }

    private Cycles(Subject subject) {
        this.subject = subject;
    }

    /** One problem for each cycle that shares no service with an earlier one. */
    static Vector<Problem> amongServices(Subject subject) {
        Vector<Link> links = subject.project()
                .services()
                .values()
                .toVector()
                .flatMap(service -> service.dependsOn().keySet().map(other -> new Link(service.name(), other)));
        return Graph.of(links, Link::from, Link::to).cycles().map(new Cycles(subject)::problem);
    }

    private Problem problem(Vector<Link> cycle) {
        boolean alone = cycle.size() == 1;
        return subject.problem(
                        cycle.last().path(),
                        ComposeProblem.DEPENDENCY_CYCLE,
                        alone ? "service " + cycle.head().from() + " depends on itself" : way(cycle))
                .addAllRelated(cycle.init().map(this::related))
                .hint(alone ? "remove it here" : "remove one of the dependencies")
                .build();
    }

    private static String way(Vector<Link> cycle) {
        return "services depend on each other in a cycle: "
                + cycle.map(Link::from).append(cycle.last().to()).mkString(" -> ");
    }

    private Related related(Link link) {
        return new Related(link.from() + " depends on " + link.to(), subject.place(link.path()));
    }
}
