package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.extension.VpcChoice;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.settings.Architecture;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.LogDrivers;
import dev.stowage.validate.subject.TaskGroups;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** Services that share a task. */
final class SidecarRules {
    /** The most in a task (Amazon ECS Developer Guide, "Amazon ECS service quotas"). */
    private static final int MOST_CONTAINERS = 10;

    private SidecarRules() {}

    /** Where Compose need not wait for it, it may be left out. */
    static Vector<Problem> shareWithWhatRuns(Examined project) {
        return project.services()
                .flatMap(service -> TaskGroups.shared(service.value().networkMode())
                        .filter(owner -> !project.project().services().containsKey(owner))
                        .map(owner -> service.problemWith(
                                        "network_mode",
                                        ComposeProblem.DEPENDS_ON_INACTIVE,
                                        service.value().name() + " shares the network of " + owner
                                                + ", which is not active")
                                .hint("activate " + owner + ", or remove network_mode")
                                .build()));
    }

    private static Vector<Vector<Service>> shared(Examined project) {
        return project.tasks().all().values().toVector().filter(task -> task.size() > 1);
    }

    static Vector<Problem> agreeOnThePlatform(Examined project) {
        return shared(project).flatMap(task -> {
            Vector<Service> said =
                    task.filter(service -> Architecture.of(service).isDefined());
            return said.drop(1)
                    .filter(service -> !Architecture.of(service).equals(Architecture.of(said.head())))
                    .map(service -> differs(project, said.head(), service));
        });
    }

    private static Problem differs(Examined project, Service first, Service second) {
        AttributePath platformOfFirst = project.subject(first).path().key("platform");
        return project.subject(second)
                .problemWith(
                        "platform",
                        EcsProblem.PLATFORMS_DIFFER,
                        second.name() + " is for another platform than " + first.name()
                                + ", with which it shares a task")
                .addRelated(new Related(
                        "the platform of " + first.name(), project.sources().keyAt(platformOfFirst)))
                .hint("write one platform in both, or remove network_mode")
                .build();
    }

    /** ECS takes no task that nothing keeps running. */
    static Vector<Problem> keepTheirTaskRunning(
            Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return shared(project)
                .filter(task -> !task.map(Service::name).flatMap(settings::get).exists(ServiceSettings::essential))
                .map(task -> project.subject(task.head()))
                .map(service -> service.problemAtKey(
                                EcsProblem.NOTHING_ESSENTIAL,
                                "nothing keeps the task of " + service.value().name()
                                        + " running: a sidecar waits for its end, and no sidecar runs on")
                        .hint("write restart: always in a sidecar that keeps running")
                        .build());
    }

    static Vector<Problem> fitIntoATask(Examined project, Settings filledIn) {
        return shared(project)
                .filter(task -> containers(project, task, filledIn) > MOST_CONTAINERS)
                .map(task -> project.subject(task.head()))
                .map(service -> service.problemAtKey(
                                EcsProblem.TOO_MANY_CONTAINERS,
                                "the task of " + service.value().name() + " has more than " + MOST_CONTAINERS
                                        + " containers, which ECS does not take")
                        .hint("remove network_mode from some; one that writes secrets or configs counts for each"
                                + " service that has any")
                        .build());
    }

    private static int containers(Examined project, Vector<Service> task, Settings filledIn) {
        int writers = task.count(
                service -> !MountedPath.of(project.subject(service), filledIn).isEmpty());
        boolean isFound = filledIn.service(task.head().name()).exists(ServiceSettings::isFoundByName);
        boolean ownNetwork = filledIn.project().extension().vpc().exists(VpcChoice.Created.class::isInstance);
        int resolvers = isFound || ownNetwork ? 0 : 1;
        int routers = task.exists(LogDrivers::isRouted) ? 1 : 0;
        return task.size() + writers + resolvers + routers;
    }

    static Vector<Problem> seeProcessesOfTheirTask(Examined project) {
        return project.services()
                .flatMap(service -> TaskGroups.shared(service.value().pid())
                        .filter(other ->
                                !project.tasks().together(service.value().name(), other))
                        .map(other -> service.problemWith(
                                        "pid",
                                        EcsProblem.NOT_ON_FARGATE,
                                        "containers see the processes of their own task only, and " + other
                                                + " is not in that of "
                                                + service.value().name())
                                .hint("add network_mode: service:" + other + ", or remove pid")
                                .build()));
    }
}
