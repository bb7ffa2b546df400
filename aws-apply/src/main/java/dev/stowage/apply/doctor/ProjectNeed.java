package dev.stowage.apply.doctor;

import dev.stowage.apply.aws.Quotas.FargateTask;
import dev.stowage.extension.CapacityShare;
import dev.stowage.validate.ValidProject;
import dev.stowage.validate.settings.ServiceSettings;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The vCPUs that the services of a project keep in use on Fargate.
 *
 * @param spot that of services which run on Spot alone
 */
public record ProjectNeed(String project, Need onDemand, Need spot) {
    private static final int WHOLE = 100;

    private static final String SPOT = "FARGATE_SPOT";

    /**
     * In CPU units, of which 1,024 are one vCPU.
     *
     * @param atMost while all tasks, as many as scaling allows, are replaced at once
     */
    public record Need(long always, long atMost) {}

    public static ProjectNeed of(ValidProject project) {
        Vector<ServiceSettings> kept = project.services().values().toVector().filter(ServiceSettings::isKept);
        return new ProjectNeed(
                project.loaded().project().name().value(),
                need(kept.reject(ProjectNeed::isSpot)),
                need(kept.filter(ProjectNeed::isSpot)));
    }

    private static Need need(Vector<ServiceSettings> services) {
        return new Need(
                services.map(service -> units(service) * service.replicas())
                        .sum()
                        .longValue(),
                services.map(service -> units(service) * mostTasks(service))
                        .sum()
                        .longValue());
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

    /** What it needs, where nobody knows what is left; none for a project that needs nothing of Fargate. */
    public Vector<Finding> findings() {
        return FargateQuota.ALL.flatMap(quota -> finding(quota, Option.none()));
    }

    /** Its own tasks, by their tag, make room for new ones. */
    int usedByOthers(Vector<FargateTask> tasks) {
        return FargateQuota.units(tasks.reject(task -> task.project().contains(project)));
    }

    /**
     * Whether it finds room in a quota.
     *
     * @param left the CPU units that other projects leave, less than none where they have more than the quota
     */
    Option<Finding> finding(FargateQuota quota, Option<Integer> left) {
        Need need = need(quota);
        return Option.when(
                need.always > 0,
                () -> left.map(units -> finding(need, sentence(need, quota), units))
                        .getOrElse(() -> Finding.good(subject(), sentence(need, quota))));
    }

    private Need need(FargateQuota quota) {
        return switch (quota.market()) {
            case ON_DEMAND -> onDemand;
            case SPOT -> spot;
        };
    }

    private Finding finding(Need need, String sentence, int left) {
        String compared = sentence + "; others leave " + FargateQuota.amount(Math.max(left, 0));
        if (need.always > left) {
            return Finding.doubtful(subject(), compared, "the tasks beyond that do not start; " + Quota.RAISE);
        }
        return need.atMost > left
                ? Finding.doubtful(
                        subject(),
                        compared,
                        "an update may wait for room; " + Quota.RAISE
                                + ", or replace fewer tasks at once: deploy.update_config")
                : Finding.good(subject(), compared);
    }

    private static String sentence(Need need, FargateQuota quota) {
        return "needs " + FargateQuota.amount(need.always) + " " + quota.things() + ", up to "
                + FargateQuota.amount(need.atMost) + " while its tasks are replaced";
    }

    private String subject() {
        return "project " + project;
    }
}
