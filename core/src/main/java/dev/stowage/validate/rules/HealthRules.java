package dev.stowage.validate.rules;

import dev.stowage.compose.Healthcheck;
import dev.stowage.compose.Service;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import dev.stowage.validate.subject.Subject;
import io.vavr.collection.Vector;

/** What health tests run. */
final class HealthRules {
    private static final String NONE = "NONE";

    private HealthRules() {}

    /** The times of a check that the image has are those of nothing on ECS. */
    static Vector<Problem> haveATest(Subject<Service> service) {
        return Vector.ofAll(service.value().healthcheck())
                .filter(check -> !check.disable() && check.test().isEmpty())
                .map(check -> service.problemWith(
                                "healthcheck",
                                EcsProblem.NO_HEALTHCHECK,
                                "nothing checks the health of "
                                        + service.value().name()
                                        + ": healthcheck has no test, and ECS ignores the one of an image")
                        .severity(Severity.WARNING)
                        .hint("write the test of the image here, or remove healthcheck")
                        .build());
    }

    /** Of nothing nobody knows whether it is well. */
    static Vector<Problem> runSomething(Subject<Service> service) {
        return Vector.ofAll(service.value().healthcheck())
                .reject(Healthcheck::disable)
                .map(Healthcheck::test)
                .filter(test -> !test.isEmpty() && !test.head().equals(NONE))
                .filter(test -> test.tail().forAll(String::isBlank))
                .map(test -> service.inside("healthcheck.test", test)
                        .problem(ComposeProblem.HEALTH_TEST, "the health test runs nothing")
                        .hint("write the command after it, or remove healthcheck")
                        .build());
    }
}
