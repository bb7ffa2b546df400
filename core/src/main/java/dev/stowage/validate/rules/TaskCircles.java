package dev.stowage.validate.rules;

import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Related;
import dev.stowage.validate.settings.RunMode;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.settings.Wait;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Tasks that wait for each other, though none of their services waits for itself: Compose starts the services of a task one
 * by one, ECS all at once. The search goes along each dependency once, on a stack of its own.
 */
final class TaskCircles {
    private final Map<ServiceName, Vector<Wait>> waits;
    private final Set<ServiceName> seen = new HashSet<>();
    private final Set<ServiceName> reported = new HashSet<>();
    private final Deque<Step> chain = new ArrayDeque<>();
    private final Set<ServiceName> inChain = new HashSet<>();
    private final List<Problem> found = new ArrayList<>();

    /** A task on the way, how it was come to, and what it waits for. */
    private record Step(ServiceName task, Vector<Wait> by, Iterator<Wait> rest) {}

    private TaskCircles(Vector<Wait> waits) {
        this.waits = waits.groupBy(Wait::fromTask);
    }

    /** One problem for each circle that shares no task with an earlier one. */
    static Vector<Problem> among(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        boolean shared = settings.values().exists(service -> service.runMode() instanceof RunMode.Sidecar);
        return shared
                ? new TaskCircles(Wait.all(project, settings).reject(Wait::isInOneTask)).problems()
                : Vector.empty();
    }

    private Vector<Problem> problems() {
        waits.keySet().toVector().sorted().forEach(this::from);
        return Vector.ofAll(found);
    }

    private void from(ServiceName start) {
        enter(start, Vector.empty());
        while (!chain.isEmpty()) {
            Iterator<Wait> rest = chain.element().rest();
            if (rest.hasNext()) {
                Wait wait = rest.next();
                enter(wait.toTask(), Vector.of(wait));
            } else {
                inChain.remove(chain.pop().task());
            }
        }
    }

    private void enter(ServiceName task, Vector<Wait> by) {
        if (seen.add(task)) {
            inChain.add(task);
            chain.push(new Step(
                    task,
                    by,
                    waits.getOrElse(task, Vector.empty()).sortBy(Wait::toTask).iterator()));
        } else if (inChain.contains(task)) {
            report(circleTo(task).appendAll(by));
        }
    }

    /** The waits from this task to the end of the chain. */
    private Vector<Wait> circleTo(ServiceName task) {
        return Vector.ofAll(chain)
                .reverse()
                .dropUntil(step -> step.task().equals(task))
                .drop(1)
                .flatMap(Step::by);
    }

    private void report(Vector<Wait> circle) {
        Vector<ServiceName> tasks = circle.map(Wait::fromTask);
        if (!tasks.exists(reported::contains)) {
            tasks.forEach(reported::add);
            found.add(problem(circle, tasks.append(tasks.head())));
        }
    }

    private static Problem problem(Vector<Wait> circle, Vector<ServiceName> tasks) {
        Wait first = circle.head();
        return Problem.at(
                        first.sources().keyAt(first.path()),
                        ProblemId.TASK_CIRCLE,
                        "tasks wait for each other, for ECS starts all containers of a task at once: "
                                + tasks.mkString(" -> "))
                .path(first.path())
                .addAllRelated(circle.tail()
                        .map(wait -> new Related(
                                wait.from().name() + " depends on " + wait.to().name(),
                                wait.sources().keyAt(wait.path()))))
                .hint("remove one of the dependencies, or put both services into one task")
                .build();
    }
}
