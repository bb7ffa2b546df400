package dev.stowage.validate.rules;

import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Wait;
import dev.stowage.value.Graph;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;

/**
 * Tasks that wait for each other, though none of their services waits for itself: Compose starts the services of a task one
 * by one, ECS all at once.
 */
final class TaskCycles {
    private TaskCycles() {}

    /** One problem for each cycle that shares no task with an earlier one. */
    static Vector<Problem> among(Examined project) {
        return project.tasks().owners().isEmpty()
                ? Vector.empty()
                : Graph.of(project.waits().reject(Wait::isInOneTask), Wait::fromTask, Wait::toTask)
                        .cycles()
                        .map(TaskCycles::problem);
    }

    private static Problem problem(Vector<Wait> cycle) {
        Wait first = cycle.head();
        Vector<ServiceName> tasks = cycle.map(Wait::fromTask).append(first.fromTask());
        return Problem.at(
                        first.span(),
                        EcsProblem.TASK_CYCLE,
                        "tasks wait for each other, for ECS starts all containers of a task at once: "
                                + tasks.mkString(" -> "))
                .path(first.path())
                .addAllRelated(
                        cycle.tail().map(wait -> new Related(wait.from() + " depends on " + wait.to(), wait.span())))
                .hint("remove one of the dependencies, or put both services into one task")
                .build();
    }
}
