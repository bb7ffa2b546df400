package dev.stowage.validate.rules;

import dev.stowage.compose.DependencyCondition;
import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.settings.Restart;
import dev.stowage.validate.settings.RunMode;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Wait;
import dev.stowage.value.ServiceName;
import io.vavr.control.Option;

/** What services wait for in one another, and whether it can come on ECS. */
final class WaitRules {
    private static final String OR_STARTED =
            ", since ECS ignores the one of an image, or write condition: service_started";

    private static final String OR_WITHOUT = ", or write condition: service_started";

    private WaitRules() {}

    /** In a task, ECS knows of the health checks that its definition has, and of none in images. */
    static Option<Problem> waitForHealthThatIsChecked(Wait wait, ServiceSettings awaited, Examined project) {
        boolean isUnchecked =
                wait.isInOneTask() && isForHealth(wait) && awaited.health().isEmpty();
        return Option.when(
                isUnchecked,
                () -> unchecked(wait, ", which has no healthcheck")
                        .hint("add healthcheck to " + wait.to() + OR_STARTED)
                        .build());
    }

    /** Between tasks, who waits goes on when the other service is steady: when it runs, unless something checks it. */
    static Option<Problem> waitForHealthThatSomethingChecks(Wait wait, ServiceSettings awaited, Examined project) {
        boolean isUnchecked = !wait.isInOneTask()
                && isForHealth(wait)
                && awaited.health().isEmpty()
                && awaited.ports().isEmpty()
                && !hasTimesOnly(project, wait)
                && awaited.isKept();
        return Option.when(
                isUnchecked,
                () -> unchecked(wait, ", which nothing checks, so it goes on as soon as that runs")
                        .severity(Severity.WARNING)
                        .hint("add healthcheck with a test to " + wait.to() + OR_STARTED)
                        .build());
    }

    private static boolean isForHealth(Wait wait) {
        return wait.isFor(DependencyCondition.HEALTHY);
    }

    private static Problem.Builder unchecked(Wait wait, String why) {
        return wait.problem(EcsProblem.NO_HEALTHCHECK, wait.from() + " waits for the health of " + wait.to() + why);
    }

    /** That is told where its healthcheck stands. */
    private static boolean hasTimesOnly(Examined project, Wait wait) {
        return project.project()
                .services()
                .get(wait.to())
                .flatMap(Service::healthcheck)
                .exists(check -> !check.disable() && check.test().isEmpty());
    }

    static Option<Problem> waitForAnEndThatComes(Wait wait, ServiceSettings awaited, Examined project) {
        return wait.isFor(DependencyCondition.COMPLETED_SUCCESSFULLY)
                ? neverEnding(wait, awaited, project)
                : Option.none();
    }

    private static Option<Problem> neverEnding(Wait wait, ServiceSettings awaited, Examined project) {
        return awaited.runMode()
                .fold(new RunMode.Cases<>(
                        kept -> restarted(wait, awaited, project),
                        once -> restarted(wait, awaited, project),
                        scheduled -> never(
                                wait,
                                "which runs on a schedule",
                                "remove " + KeyName.SCHEDULE + " from "
                                        + wait.to()
                                        + ", and it runs once before "
                                        + wait.from()
                                        + "; or let one command do both; or remove the dependency, and give "
                                        + wait.from() + " a later " + KeyName.SCHEDULE + ", if it ends too"),
                        sidecar -> wait.isInOneTask()
                                ? restarted(wait, awaited, project)
                                : never(
                                        wait,
                                        "which is part of the task of " + wait.toTask(),
                                        "wait for " + wait.toTask() + OR_WITHOUT)));
    }

    private static Option<Problem> restarted(Wait wait, ServiceSettings awaited, Examined project) {
        return awaited.restart() == Restart.ALWAYS
                ? never(
                        wait,
                        "which is started again when it ends",
                        "write " + afterFailure(wait.to(), project) + " in " + wait.to() + OR_WITHOUT)
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
                        EcsProblem.NEVER_COMPLETES, wait.from() + " waits for the end of " + wait.to() + ", " + because)
                .hint(instead)
                .build());
    }

    /** Nothing starts before a schedule says so. */
    static Option<Problem> waitForNoSchedule(Wait wait, ServiceSettings awaited, Examined project) {
        boolean isInVain = awaited.runMode() instanceof RunMode.Scheduled
                && !wait.isInOneTask()
                && !wait.isFor(DependencyCondition.COMPLETED_SUCCESSFULLY);
        return Option.when(
                isInVain,
                () -> project.problemAtKey(
                                wait.path(),
                                EcsProblem.ATTRIBUTE_IGNORED,
                                "the dependency on " + wait.to() + " has no effect on ECS, for it runs on a schedule")
                        .hint("remove it")
                        .build());
    }

    /** Compose itself starts the service again; ECS does not. */
    static Option<Problem> restartWithNobody(Wait wait, ServiceSettings awaited, Examined project) {
        AttributePath restart = wait.path().key("restart");
        return Option.when(
                wait.terms().restart() && project.sources().at(restart).shows("true"),
                () -> project.problemAtKey(restart, EcsProblem.ATTRIBUTE_IGNORED, "restart has no effect on ECS")
                        .hint("a service goes on when one that it depends on is replaced")
                        .build());
    }
}
