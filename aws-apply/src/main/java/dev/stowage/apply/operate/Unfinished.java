package dev.stowage.apply.operate;

import dev.stowage.apply.running.ServiceState;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;

/**
 * Why work on services was not done to its end.
 *
 * @param untouched those that are as they were, while all else goes on at AWS
 */
record Unfinished(Problem problem, Vector<ServiceState> untouched) {
    /** With the steps that would have come next. */
    Unfinished before(Vector<Vector<ServiceState>> steps) {
        return new Unfinished(problem, untouched.appendAll(steps.flatMap(step -> step)));
    }

    /** In words. */
    Problem told() {
        if (untouched.isEmpty()) {
            return problem;
        }
        String next = "nothing was done to "
                + untouched.map(ServiceState::service).mkString(", ") + ": run the same command again";
        return Problem.builder()
                .from(problem)
                .hint(problem.hint().map(fix -> next + "; " + fix).getOrElse(next))
                .build();
    }
}
