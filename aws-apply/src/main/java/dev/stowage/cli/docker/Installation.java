package dev.stowage.cli.docker;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.problem.Problem;
import io.vavr.control.Either;
import io.vavr.control.Try;
import java.nio.file.Path;

/** The distribution that this process runs from. */
final class Installation {
    private Installation() {}

    /** The plug-in for the Docker client beside the launcher; where it should be, whether or not it is there. */
    static Either<Problem, Path> plugin() {
        return Try.of(() -> Path.of(Installation.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()))
                .map(jar -> jar.toAbsolutePath()
                        .normalize()
                        .resolveSibling("../bin/docker-ecs")
                        .normalize())
                .toEither()
                .mapLeft(unknown -> Problem.builder()
                        .id(DeploymentProblem.PLUGIN_NOT_LINKED)
                        .sentence("the folder that stowage runs from is not known")
                        .hint("start it by bin/stowage of its distribution")
                        .build());
    }
}
