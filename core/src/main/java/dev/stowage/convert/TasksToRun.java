package dev.stowage.convert;

import dev.stowage.ecs.OneOffTask;
import dev.stowage.ecs.Workload;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.SourceMap;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;

/** What is left to do for who deploys a template by other means than ours: CloudFormation runs no task. */
final class TasksToRun {
    private TasksToRun() {}

    /** A warning for each task that runs once. */
    static Vector<Problem> among(Vector<Workload> workloads, SourceMap sources) {
        return workloads.flatMap(workload -> workload.once().map(once -> problem(workload, once, sources)));
    }

    private static Problem problem(Workload workload, OneOffTask once, SourceMap sources) {
        AttributePath path = ComposePath.service(workload.name());
        return Problem.at(
                        sources.keyAt(path),
                        EcsProblem.TASK_NOT_RUN,
                        "CloudFormation runs no task, so where it deploys the template alone, nothing runs "
                                + workload.name() + ", and nothing waits for it")
                .path(path)
                .hint("deploy with stowage up, or run " + once.definition() + " yourself"
                        + when(" after ", once.after()) + when(" before ", once.before()))
                .build();
    }

    private static String when(String word, Vector<LogicalId> others) {
        return others.isEmpty() ? "" : word + others.mkString(", ");
    }
}
