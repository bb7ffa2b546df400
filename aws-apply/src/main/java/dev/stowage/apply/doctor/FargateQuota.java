package dev.stowage.apply.doctor;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Quotas.FargateUse;
import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * How many vCPUs the tasks of a region may have on Fargate (AWS Fargate User Guide, "AWS Fargate service quotas").
 *
 * @param code of AWS Service Quotas
 * @param used the CPU units that count
 */
record FargateQuota(String things, String code, Function<FargateUse, Integer> used) {
    private static final Vector<FargateQuota> ALL = Vector.of(
            new FargateQuota("Fargate vCPUs", "L-3032A538", FargateUse::onDemand),
            new FargateQuota("Fargate Spot vCPUs", "L-36FBB829", FargateUse::spot));

    private static final int UNITS = 1024;

    /** Below that even a small project has no room for new tasks beside the old ones. */
    private static final int FEW = 4 * UNITS;

    /** Both, of which the tasks are counted once. */
    static Vector<Finding> findings(Aws aws) {
        Either<ServiceFailure, FargateUse> use = aws.quotas().fargate();
        return ALL.map(quota -> quota.finding(aws, use));
    }

    private Finding finding(Aws aws, Either<ServiceFailure, FargateUse> use) {
        return aws.quotas()
                .limit("fargate", code)
                .fold(
                        failure -> Finding.unknown(Quota.subject(things), failure),
                        limit -> use.map(used)
                                .fold(
                                        uncounted -> judged(
                                                limit * UNITS, limit + " at the same time, of all tasks in the region"),
                                        units -> judged(
                                                limit * UNITS - units, amount(units) + " of " + limit + " in use")));
    }

    private Finding judged(int left, String sentence) {
        return left < FEW
                ? Finding.doubtful(Quota.subject(things), sentence, "tasks beyond that do not start; " + Quota.RAISE)
                : Finding.good(Quota.subject(things), sentence);
    }

    /** Such as {@code 0.25}. */
    static String amount(long units) {
        return BigDecimal.valueOf(units)
                .divide(BigDecimal.valueOf(UNITS))
                .stripTrailingZeros()
                .toPlainString();
    }
}
