package dev.stowage.validate.rules;

import dev.stowage.compose.Deploy;
import dev.stowage.compose.RestartPolicy;
import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.settings.Restart;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Digits;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** What runs at all, in which mode, and what happens when it ends. */
final class RunRules {
    private static final Vector<String> MODES = Vector.of("replicated", "global");
    private static final Vector<String> JOBS = Vector.of("replicated-job", "global-job");
    private static final Vector<String> RESTARTS = Vector.of("no", "always", "on-failure", "unless-stopped");
    private static final Vector<String> CONDITIONS = Vector.of("any", "on-failure", "none");
    private static final String COUNTED = "on-failure:";

    private RunRules() {}

    /** A project of jobs alone has its own problem where jobs are refused. */
    static Vector<Problem> runsSomething(Examined project) {
        if (!project.project().services().isEmpty() || !project.project().jobs().isEmpty()) {
            return Vector.empty();
        }
        AttributePath at = AttributePath.of("services");
        return Vector.of(project.problemAtKey(at, ComposeProblem.NO_SERVICE, "the project has no active service")
                .hint(howToRunSomething(project))
                .build());
    }

    private static String howToRunSomething(Examined project) {
        Vector<String> profiles = Vector.ofAll(
                        project.project().disabledServices().values())
                .flatMap(service -> profiles(project.subject(service)))
                .distinct();
        return profiles.isEmpty()
                ? "add one under services"
                : "activate a profile: --profile with " + profiles.mkString(" or ");
    }

    private static Vector<String> profiles(Subject<Service> service) {
        return service.parts("profiles", service.value().profiles()).map(profile -> profile.spelled(profile.value()));
    }

    /** An empty entrypoint is that of the image to ECS; a command can stand in its place, that of the image is not known. */
    static Vector<Problem> runsWithoutEntrypoint(Subject<Service> service) {
        boolean isBare =
                service.value().clearsEntrypoint() && service.value().command().forAll(Vector::isEmpty);
        return isBare
                ? Vector.of(service.problemWith(
                                "entrypoint",
                                EcsProblem.ATTRIBUTE_REFUSED,
                                "an empty entrypoint is not possible on ECS without a command")
                        .hint("write command, which then runs without the entrypoint of the image")
                        .build())
                : Vector.empty();
    }

    static Vector<Problem> runsInAModeOfServices(Subject<Service> service) {
        return Vector.ofAll(service.value().deploy())
                .flatMap(Deploy::mode)
                .filter(mode -> !mode.isEmpty() && !MODES.contains(mode))
                .map(mode -> service.inside("deploy.mode", mode)
                        .problem(EcsProblem.DEPLOY_MODE, "services on ECS cannot run in this mode")
                        .hint(instead(mode, service.value()))
                        .build());
    }

    private static String instead(String mode, Service service) {
        if (!JOBS.contains(mode)) {
            return NearestName.hintOrAll(mode, MODES);
        }
        return service.extensions().containsKey(KeyName.SCHEDULE)
                ? "remove mode: " + KeyName.SCHEDULE + " starts its tasks"
                : "remove mode; give it " + KeyName.SCHEDULE
                        + ", or let the services that need it wait for it in depends_on, with"
                        + " condition: service_completed_successfully";
    }

    static Vector<Problem> restartsInAKnownWay(Subject<Service> service) {
        return Vector.ofAll(service.value().restart())
                .filter(word -> !word.isEmpty() && !RESTARTS.contains(word) && !isCounted(word))
                .map(word -> unknown(service.part("restart", word), RESTARTS))
                .appendAll(Vector.ofAll(service.value().deploy())
                        .flatMap(Deploy::restartPolicy)
                        .flatMap(RestartPolicy::condition)
                        .filter(word -> !word.isEmpty() && !CONDITIONS.contains(word))
                        .map(word -> unknown(service.inside("deploy.restart_policy.condition", word), CONDITIONS)));
    }

    /** ECS starts a container again as often as it fails; one that it starts once has its own problem. */
    static Vector<Problem> restartsWithoutCount(
            Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .filter(service -> !settings.get(service.value().name()).exists(ServiceSettings::isStandalone))
                .flatMap(RunRules::restartsWithoutCount);
    }

    private static Vector<Problem> restartsWithoutCount(Subject<Service> service) {
        return Vector.ofAll(service.value().restart())
                .filter(word ->
                        isCounted(word) && Restart.policy(service.value()).isEmpty())
                .map(word -> service.part("restart", word)
                        .problem(
                                EcsProblem.ATTRIBUTE_IGNORED,
                                "how often a container is restarted at most has no effect on ECS")
                        .hint("write on-failure")
                        .build());
    }

    /** Compose asks {@code restart} only where there is no policy; one that says the same does no harm. */
    static Vector<Problem> restartsByPolicy(Subject<Service> service) {
        Restart meant = Restart.of(service.value());
        return Vector.ofAll(service.value().restart())
                .filter(word -> Restart.policy(service.value()).isDefined()
                        && (Restart.named(word) != meant || isCounted(word)))
                .map(word -> service.part("restart", word)
                        .problem(
                                EcsProblem.ATTRIBUTE_IGNORED,
                                "restart has no effect, for deploy.restart_policy takes precedence")
                        .hint("remove it; or remove restart_policy, where restart is what is meant")
                        .build());
    }

    /** With how often a container is started again at most. */
    private static boolean isCounted(String word) {
        return word.startsWith(COUNTED) && Digits.only(word.substring(COUNTED.length()));
    }

    private static Problem unknown(Subject<String> word, Vector<String> words) {
        return word.problem(ComposeProblem.RESTART_POLICY, "Compose has no such restart policy")
                .hint(NearestName.hintOrAll(word.value(), words))
                .build();
    }
}
