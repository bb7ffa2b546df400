package dev.stowage.apply.doctor;

import dev.stowage.extension.CapacityShare;
import dev.stowage.validate.ValidProject;
import dev.stowage.validate.settings.ServiceSettings;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The vCPUs that the services of a project keep in use on Fargate.
 *
 * @param always CPU units, of which 1,024 are one vCPU
 * @param atMost the same while all of its tasks, as many as scaling allows, are replaced at once
 */
public record ProjectNeed(String project, long always, long atMost) {
    private static final int WHOLE = 100;

    /** Has a quota of its own. */
    private static final String SPOT = "FARGATE_SPOT";

    public static ProjectNeed of(ValidProject project) {
        Vector<ServiceSettings> kept = project.services()
                .values()
                .toVector()
                .filter(ServiceSettings::isKept)
                .reject(ProjectNeed::isSpot);
        return new ProjectNeed(
                project.loaded().project().name().value(),
                kept.map(service -> units(service) * service.replicas()).sum().longValue(),
                kept.map(service -> units(service) * mostTasks(service)).sum().longValue());
    }

    private static boolean isSpot(ServiceSettings service) {
        Vector<String> providers = service.extension().capacity().map(CapacityShare::provider);
        return providers.nonEmpty() && providers.forAll(SPOT::equals);
    }

    private static long units(ServiceSettings service) {
        return service.compute().fold(fargate -> (long) fargate.size().cpu(), instances -> 0L);
    }

    /** ECS rounds down. */
    private static long mostTasks(ServiceSettings service) {
        long tasks = service.extension()
                .autoscaling()
                .map(scaling -> Math.max(scaling.max(), service.replicas()))
                .getOrElse(service.replicas());
        return tasks * service.update().maximumPercent() / WHOLE;
    }

    /** None for a project that needs nothing of Fargate. */
    public Option<Finding> finding() {
        return Option.when(
                always > 0,
                () -> Finding.good(
                        "project " + project,
                        "needs " + FargateQuota.amount(always) + " Fargate vCPUs, up to " + FargateQuota.amount(atMost)
                                + " while its tasks are replaced"));
    }
}
