package dev.stowage.validate.rules;

import dev.stowage.compose.DependencyCondition;
import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import dev.stowage.validate.calls.Wait;
import dev.stowage.validate.settings.Restart;
import dev.stowage.validate.settings.RunMode;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What services wait for in one another, and whether it can come on ECS. */
final class WaitRules {
    private static final String OR_STARTED =
            ", since ECS ignores the one of an image, or write condition: service_started";

    private static final String OR_WITHOUT = ", or write condition: service_started";

    private WaitRules() {}

    /** In a task, ECS knows of the health checks that its definition has, and of none in images. */
    static Vector<Problem> waitForHealthThatIsChecked(
            Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Wait.all(project, settings)
                .filter(wait -> wait.isInOneTask() && wait.isFor(DependencyCondition.HEALTHY))
                .filter(wait -> wait.to().health().isEmpty())
                .map(wait -> wait.problem(
                                EcsProblem.NO_HEALTHCHECK,
                                wait.from().name() + " waits for the health of "
                                        + wait.to().name() + ", which has no healthcheck")
                        .hint("add healthcheck to " + wait.to().name() + OR_STARTED)
                        .build());
    }

    /** Between tasks, who waits goes on when the other service is steady: when it runs, unless something checks it. */
    static Vector<Problem> waitForHealthThatSomethingChecks(
            Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Wait.all(project, settings)
                .filter(wait -> !wait.isInOneTask() && wait.isFor(DependencyCondition.HEALTHY))
                .filter(wait -> wait.to().health().isEmpty()
                        && wait.to().ports().isEmpty()
                        && !hasTimesOnly(project, wait)
                        && wait.to().isKept())
                .map(wait -> wait.problem(
                                EcsProblem.NO_HEALTHCHECK,
                                wait.from().name() + " waits for the health of "
                                        + wait.to().name()
                                        + ", which nothing checks, so it goes on as soon as that runs")
                        .severity(Severity.WARNING)
                        .hint("add healthcheck with a test to " + wait.to().name() + OR_STARTED)
                        .build());
    }

    /** That is told where its healthcheck stands. */
    private static boolean hasTimesOnly(Examined project, Wait wait) {
        return project.project()
                .services()
                .get(wait.to().name())
                .flatMap(Service::healthcheck)
                .exists(check -> !check.disable() && check.test().isEmpty());
    }

    static Vector<Problem> waitForAnEndThatComes(
            Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Wait.all(project, settings)
                .filter(wait -> wait.isFor(DependencyCondition.COMPLETED_SUCCESSFULLY))
                .flatMap(wait -> neverEnding(wait, project));
    }

    private static Option<Problem> neverEnding(Wait wait, Examined project) {
        return wait.to()
                .runMode()
                .fold(new RunMode.Cases<>(
                        kept -> restarted(wait, project),
                        once -> restarted(wait, project),
                        scheduled -> never(
                                wait,
                                "which runs on a schedule",
                                "remove " + KeyName.SCHEDULE + " from "
                                        + wait.to().name()
                                        + ", and it runs once before "
                                        + wait.from().name()
                                        + "; or let one command do both; or remove the dependency, and give "
                                        + wait.from().name() + " a later " + KeyName.SCHEDULE + ", if it ends too"),
                        sidecar -> wait.isInOneTask()
                                ? restarted(wait, project)
                                : never(
                                        wait,
                                        "which is part of the task of " + wait.toTask(),
                                        "wait for " + wait.toTask() + OR_WITHOUT)));
    }

    private static Option<Problem> restarted(Wait wait, Examined project) {
        ServiceSettings to = wait.to();
        return to.restart() == Restart.ALWAYS
                ? never(
                        wait,
                        "which is started again when it ends",
                        "write " + afterFailure(to.name(), project) + " in " + to.name() + OR_WITHOUT)
                : Option.none();
    }

    private static String afterFailure(ServiceName service, Examined project) {
        return project.project()
                        .services()
                        .get(service)
                        .flatMap(Restart::policy)
                        .isDefined()
                ? "deploy.restart_policy.condition: on-failure"
                : "restart: on-failure";
    }

    private static Option<Problem> never(Wait wait, String because, String instead) {
        return Option.some(wait.problem(
                        EcsProblem.NEVER_COMPLETES,
                        wait.from().name() + " waits for the end of "
                                + wait.to().name() + ", " + because)
                .hint(instead)
                .build());
    }

    /** Nothing starts before a schedule says so. */
    static Vector<Problem> waitForNoSchedule(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Wait.all(project, settings)
                .filter(wait -> wait.to().runMode() instanceof RunMode.Scheduled
                        && !wait.isInOneTask()
                        && !wait.isFor(DependencyCondition.COMPLETED_SUCCESSFULLY))
                .map(wait -> project.problemAtKey(
                                wait.path(),
                                EcsProblem.ATTRIBUTE_IGNORED,
                                "the dependency on " + wait.to().name()
                                        + " has no effect on ECS, for it runs on a schedule")
                        .hint("remove it")
                        .build());
    }

    /** Compose itself starts the service again; ECS does not. */
    static Vector<Problem> restartWithNobody(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Wait.all(project, settings)
                .filter(wait -> wait.terms().restart()
                        && project.sources().at(wait.path().key("restart")).shows("true"))
                .map(wait -> project.problemAtKey(
                                wait.path().key("restart"),
                                EcsProblem.ATTRIBUTE_IGNORED,
                                "restart has no effect on ECS")
                        .hint("a service goes on when one that it depends on is replaced")
                        .build());
    }
}
