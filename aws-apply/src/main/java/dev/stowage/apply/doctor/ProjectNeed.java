package dev.stowage.apply.doctor;

import dev.stowage.validate.ValidProject;
import dev.stowage.validate.settings.ServiceSettings;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The vCPUs that the services of a project keep in use on Fargate.
 *
 * @param always CPU units, of which 1,024 are one vCPU
 * @param atMost the same while all of its tasks are replaced at once
 */
public record ProjectNeed(String project, long always, long atMost) {
    private static final int WHOLE = 100;

    public static ProjectNeed of(ValidProject project) {
        Vector<ServiceSettings> kept = project.services().values().toVector().filter(ServiceSettings::isKept);
        return new ProjectNeed(
                project.loaded().project().name().value(),
                kept.map(ProjectNeed::units).sum().longValue(),
                kept.map(service -> units(service) * service.update().maximumPercent() / WHOLE)
                        .sum()
                        .longValue());
    }

    private static long units(ServiceSettings service) {
        return service.compute().fold(fargate -> (long) fargate.size().cpu() * service.replicas(), instances -> 0L);
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
