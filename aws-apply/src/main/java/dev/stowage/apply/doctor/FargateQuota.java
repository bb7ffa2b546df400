package dev.stowage.apply.doctor;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Quotas.FargateTask;
import dev.stowage.apply.aws.Quotas.Market;
import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * How many vCPUs the tasks of a region may have on Fargate (AWS Fargate User Guide, "AWS Fargate service quotas").
 *
 * @param things as their line calls them
 * @param code of AWS Service Quotas
 */
record FargateQuota(String things, String code, Market market) {
    static final Vector<FargateQuota> ALL = Vector.of(
            new FargateQuota("Fargate vCPUs", "L-3032A538", Market.ON_DEMAND),
            new FargateQuota("Fargate Spot vCPUs", "L-36FBB829", Market.SPOT));

    private static final int UNITS = 1024;

    /** Below that even a small project has no room for new tasks beside the old ones. */
    private static final int FEW = 4 * UNITS;

    /** Of both, of which the tasks are counted once, and whether a project finds room in them. */
    static Vector<Finding> findings(Aws aws, Option<ProjectNeed> need) {
        Either<ServiceFailure, Vector<FargateTask>> tasks = aws.quotas().fargate();
        return ALL.flatMap(quota -> quota.findings(
                aws.quotas().limit("fargate", quota.code),
                tasks.map(all -> all.filter(task -> task.market() == quota.market)),
                need));
    }

    private Vector<Finding> findings(
            Either<ServiceFailure, Integer> limit,
            Either<ServiceFailure, Vector<FargateTask>> tasks,
            Option<ProjectNeed> need) {
        Finding own =
                limit.fold(failure -> Finding.unknown(Quota.subject(things), failure), vcpus -> finding(vcpus, tasks));
        return Vector.of(own).appendAll(need.flatMap(project -> project.finding(this, left(project, limit, tasks))));
    }

    private static Option<Integer> left(
            ProjectNeed project,
            Either<ServiceFailure, Integer> limit,
            Either<ServiceFailure, Vector<FargateTask>> tasks) {
        return limit.toOption()
                .flatMap(vcpus -> tasks.toOption().map(all -> vcpus * UNITS - project.usedByOthers(all)));
    }

    private Finding finding(int limit, Either<ServiceFailure, Vector<FargateTask>> tasks) {
        return tasks.map(FargateQuota::units)
                .fold(
                        failure -> Finding.unknown(
                                Quota.subject(things),
                                limit + " at the same time, of all tasks in the region, which could not be counted",
                                failure),
                        units -> judged(limit * UNITS - units, amount(units) + " of " + limit + " in use"));
    }

    private Finding judged(int left, String sentence) {
        return left < FEW
                ? Finding.doubtful(Quota.subject(things), sentence, "tasks beyond that do not start; " + Quota.RAISE)
                : Finding.good(Quota.subject(things), sentence);
    }

    static int units(Vector<FargateTask> tasks) {
        return tasks.map(FargateTask::units).sum().intValue();
    }

    /** Such as {@code 0.25}. */
    static String amount(long units) {
        return BigDecimal.valueOf(units)
                .divide(BigDecimal.valueOf(UNITS))
                .stripTrailingZeros()
                .toPlainString();
    }
}
