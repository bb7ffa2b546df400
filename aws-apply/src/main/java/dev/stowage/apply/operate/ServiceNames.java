package dev.stowage.apply.operate;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.running.ContainerDefinition;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The services of a project by name, and those of them that were asked for. */
record ServiceNames(Vector<String> known) {
    /** All where none is asked for; a problem when one is not known. */
    Either<Problem, Vector<String>> chosen(Vector<ServiceName> asked) {
        return asked.isEmpty()
                ? Either.right(known)
                : Either.sequenceRight(asked.map(this::one)).map(Vector::ofAll);
    }

    /** The service with this name. */
    Either<Problem, String> one(ServiceName asked) {
        return known.find(name -> isSame(name, asked.value())).toEither(() -> missing(asked.value()));
    }

    /** Names of containers have no dots, so those of services are told apart without. */
    static boolean isSame(String one, String other) {
        return ContainerDefinition.nameOf(one).equals(ContainerDefinition.nameOf(other));
    }

    private Problem missing(String name) {
        Option<String> nearest = NearestName.hint(name, known);
        return Problem.builder()
                .id(DeploymentProblem.NO_SUCH_SERVICE)
                .sentence("no such service: " + name)
                .hint(nearest.getOrElse(() -> known.isEmpty()
                        ? "the project has no services"
                        : "the project has " + known.sorted().mkString(", ")))
                .build();
    }
}
