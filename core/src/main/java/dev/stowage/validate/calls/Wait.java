package dev.stowage.validate.calls;

import dev.stowage.compose.Dependency;
import dev.stowage.compose.DependencyCondition;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.SourceMap;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** A service that waits for another one, both active. */
public record Wait(ServiceSettings from, ServiceSettings to, Dependency terms, SourceMap sources) {
    public static Vector<Wait> all(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .flatMap(service -> service.value()
                        .dependsOn()
                        .toVector()
                        .flatMap(dependency -> settings.get(service.value().name())
                                .flatMap(from -> settings.get(dependency._1)
                                        .map(to -> new Wait(from, to, dependency._2, project.sources())))));
    }

    /** The service that the task of the waiting one is called after. */
    public ServiceName fromTask() {
        return from.task();
    }

    public ServiceName toTask() {
        return to.task();
    }

    public boolean isInOneTask() {
        return fromTask().equals(toTask());
    }

    public boolean isFor(DependencyCondition condition) {
        return terms.condition() == condition;
    }

    public AttributePath path() {
        return ComposePath.service(from.name()).key("depends_on").key(to.name().value());
    }

    /** A problem with what is waited for. */
    public Problem.Builder problem(ProblemId id, String sentence) {
        AttributePath condition = path().key("condition");
        return Problem.at(sources.at(condition), id, sentence).path(condition);
    }
}
