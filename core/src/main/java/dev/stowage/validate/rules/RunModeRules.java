package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.RunMode;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What has a meaning for tasks only, or for services of ECS only, where there is no such thing. */
final class RunModeRules {
    /** What a task is told once, by the service that it is called after. */
    private static final Vector<String> OF_TASKS = Vector.of(
            KeyName.SUBNETS,
            KeyName.ASSIGN_PUBLIC_IP,
            KeyName.TASK_ROLE_ARN,
            KeyName.EXECUTION_ROLE_ARN,
            KeyName.PERMISSIONS_BOUNDARY,
            KeyName.SCHEDULE,
            KeyName.CAPACITY,
            KeyName.EPHEMERAL_STORAGE);

    /** What a service of ECS does with its tasks. */
    private static final Vector<String> OF_SERVICES = Vector.of(
            KeyName.SERVICE_CONNECT,
            KeyName.AZ_REBALANCING,
            KeyName.DEPLOYMENT,
            "deploy." + KeyName.AUTOSCALING,
            "deploy.update_config");

    /** What balancers do: they know the targets of services only. */
    private static final Vector<String> OF_BALANCERS = Vector.of("ports", KeyName.DOMAIN);

    /** The most that one call starts (Amazon ECS API Reference, "RunTask"). */
    private static final int MOST_AT_ONCE = 10;

    /** <em>Amazon ECS Developer Guide</em>, "Amazon ECS service quotas". */
    private static final int MOST_KEPT = 5000;

    private RunModeRules() {}

    /** Whether it says what only a service of ECS has a meaning for. */
    static boolean wantsAService(Service service) {
        return OF_SERVICES.appendAll(OF_BALANCERS).exists(service.extensions()::containsKey)
                || service.deploy().exists(deploy -> deploy.extensions().containsKey(KeyName.AUTOSCALING));
    }

    static Vector<Problem> sayNothingInVain(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Vector<ServiceSettings> special = settings.values().toVector().reject(ServiceSettings::isKept);
        return special.flatMap(service -> strays(service, settings)
                .flatMap(strays -> strays.attributes()
                        .map(attribute -> path(service, attribute))
                        .filter(project.sources()::has)
                        .map(path -> stray(project, strays, path))));
    }

    /** Attributes that have no place, where that is, and what to write instead. */
    private record Strays(Vector<String> attributes, String where, String instead) {}

    private static Vector<Strays> strays(
            ServiceSettings service, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        ServiceName main = service.task();
        boolean isSidecar = !main.equals(service.name());
        boolean isKept = settings.get(main).exists(ServiceSettings::isKept);
        Vector<Strays> ofTask = isSidecar
                ? Vector.of(new Strays(
                        OF_TASKS.appendAll(OF_SERVICES), " in a sidecar", "write it in " + main + ", whose task it is"))
                : Vector.empty();
        return isKept
                ? ofTask
                : ofTask.append(new Strays(
                        isSidecar ? OF_BALANCERS : OF_SERVICES.appendAll(OF_BALANCERS),
                        " on a task that no service keeps running",
                        "remove it"));
    }

    private static AttributePath path(ServiceSettings service, String attribute) {
        return ComposePath.service(service.name()).keys(attribute);
    }

    private static Problem stray(Examined project, Strays strays, AttributePath path) {
        boolean isOurs = path.last().startsWith(KeyName.PREFIX);
        return project.problemAtKey(
                        path,
                        isOurs ? EcsProblem.MISPLACED_EXTENSION : EcsProblem.ATTRIBUTE_IGNORED,
                        path.last() + " has no " + (isOurs ? "meaning" : "effect") + strays.where())
                .hint(strays.instead())
                .build();
    }

    /** How often a sidecar runs its task says; what starts other tasks without a service has bounds of its own. */
    static Vector<Problem> runAsOftenAsTheyCan(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return settings.values()
                .toVector()
                .filter(service -> isCounted(project, service))
                .flatMap(service -> wrongCount(service, settings).map(count -> problem(project, service, count)));
    }

    private static boolean isCounted(Examined project, ServiceSettings service) {
        return project.project()
                .services()
                .get(service.name())
                .exists(written -> written.scale().isDefined()
                        || written.deploy().flatMap(deploy -> deploy.replicas()).isDefined());
    }

    /** Why it cannot run so often, and what to write. */
    private record Count(String reason, String instead) {}

    private static Option<Count> wrongCount(
            ServiceSettings service, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        int replicas = service.replicas();
        return service.runMode()
                .fold(new RunMode.Cases<>(
                        kept -> Option.when(
                                replicas > MOST_KEPT,
                                new Count(
                                        "a service has at most " + MOST_KEPT + " tasks",
                                        "write replicas: " + MOST_KEPT)),
                        once -> Option.when(replicas != 1, new Count("what others wait for runs once", "remove it")),
                        scheduled -> Option.when(
                                replicas < 1 || replicas > MOST_AT_ONCE,
                                new Count(
                                        "a schedule starts 1 to " + MOST_AT_ONCE + " tasks at once",
                                        "write replicas: 1")),
                        sidecar -> otherThanOwner(replicas, settings.get(sidecar.of()))));
    }

    private static Option<Count> otherThanOwner(int replicas, Option<ServiceSettings> of) {
        return of.filter(owner -> owner.replicas() != replicas)
                .map(owner -> new Count(
                        "a sidecar has as many replicas as " + owner.name() + ", whose task it is",
                        "write replicas in " + owner.name() + " only"));
    }

    private static Problem problem(Examined project, ServiceSettings service, Count count) {
        AttributePath scale = path(service, "scale");
        AttributePath at = project.sources().has(scale) ? scale : path(service, "deploy.replicas");
        return project.problemAtKey(at, EcsProblem.REPLICAS, count.reason())
                .hint(count.instead())
                .build();
    }
}
