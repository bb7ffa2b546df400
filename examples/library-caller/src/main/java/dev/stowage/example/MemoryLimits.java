package dev.stowage.example;

import dev.stowage.compose.Service;
import dev.stowage.load.LoadedProject;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.source.AttributePath;
import io.vavr.control.Either;

/** A rule of one's own: every service says how much memory it may take. */
final class MemoryLimits {
    private MemoryLimits() {}

    /** The project as it is; or a problem at each service without a limit, with all warnings so far. */
    static Either<Problems, LoadedProject> check(LoadedProject project) {
        return project.with(project.project()
                .services()
                .values()
                .toVector()
                .reject(MemoryLimits::hasLimit)
                .map(service -> problem(service, project)));
    }

    private static boolean hasLimit(Service service) {
        return service.deploy()
                .flatMap(deploy -> deploy.resources().limits())
                .flatMap(limits -> limits.memory())
                .orElse(service.memLimit())
                .isDefined();
    }

    private static Problem problem(Service service, LoadedProject project) {
        AttributePath path = AttributePath.of("services", service.name().value());
        return Problem.at(
                        project.sources().keyAt(path),
                        HouseProblem.NO_MEMORY_LIMIT,
                        "the service " + service.name() + " has no limit of memory")
                .path(path)
                .hint("write deploy.resources.limits.memory")
                .build();
    }
}
