package dev.stowage.example;

import dev.stowage.compose.Service;
import dev.stowage.problem.Problem;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.ValidProject;
import io.vavr.collection.Vector;

/** A rule of one's own: every service says how much memory it may take. */
final class MemoryLimits {
    private MemoryLimits() {}

    /** A problem at each service without a limit. */
    static Vector<Problem> check(ValidProject project) {
        return project.loaded()
                .project()
                .services()
                .values()
                .toVector()
                .reject(MemoryLimits::hasLimit)
                .map(MemoryLimits::problem);
    }

    private static boolean hasLimit(Service service) {
        return service.deploy()
                .flatMap(deploy -> deploy.resources().limits())
                .flatMap(limits -> limits.memory())
                .orElse(service.memLimit())
                .isDefined();
    }

    private static Problem problem(Service service) {
        return Problem.about(
                HouseProblem.NO_MEMORY_LIMIT,
                ComposePath.service(service.name()),
                "the service " + service.name() + " has no limit of memory",
                "write deploy.resources.limits.memory");
    }
}
