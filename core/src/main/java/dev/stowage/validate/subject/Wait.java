package dev.stowage.validate.subject;

import dev.stowage.compose.Dependency;
import dev.stowage.compose.DependencyCondition;
import dev.stowage.compose.Project;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;

/**
 * A service that waits for another one, both active.
 *
 * @param fromTask the service that the task of the waiting one is called after
 * @param toTask the service that the task of the other one is called after
 */
public record Wait(
        ServiceName from,
        ServiceName to,
        ServiceName fromTask,
        ServiceName toTask,
        Dependency terms,
        SourceMap sources) {
    static Vector<Wait> all(Project project, TaskGroups tasks, SourceMap sources) {
        return Vector.ofAll(project.services().values())
                .flatMap(service -> service.dependsOn()
                        .filterKeys(project.services()::containsKey)
                        .map(dependency -> new Wait(
                                service.name(),
                                dependency._1,
                                tasks.task(service.name()),
                                tasks.task(dependency._1),
                                dependency._2,
                                sources)));
    }

    public boolean isInOneTask() {
        return fromTask.equals(toTask);
    }

    public boolean isFor(DependencyCondition condition) {
        return terms.condition() == condition;
    }

    public AttributePath path() {
        return ComposePath.service(from).key("depends_on").key(to.value());
    }

    /** Where the dependency is written. */
    public Span span() {
        return sources.keyAt(path());
    }

    /** A problem with what is waited for. */
    public Problem.Builder problem(ProblemId id, String sentence) {
        AttributePath condition = path().key("condition");
        return Problem.at(sources.at(condition), id, sentence).path(condition);
    }
}
