package dev.stowage.apply.doctor;

import dev.stowage.apply.aws.Account;
import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.parallel.Parallel;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;

/** The examination: who we are first, then everything else at the same time. */
public final class Doctor {
    private static final Set<ServiceFailure.Kind> UNREACHABLE = HashSet.of(
            ServiceFailure.Kind.UNREACHABLE, ServiceFailure.Kind.INTERRUPTED, ServiceFailure.Kind.REGION_UNKNOWN);

    private static final Set<ServiceFailure.Kind> HOPELESS = UNREACHABLE.addAll(HashSet.of(
            ServiceFailure.Kind.CREDENTIALS_MISSING,
            ServiceFailure.Kind.CREDENTIALS_EXPIRED,
            ServiceFailure.Kind.REGION_MISSING));

    private Doctor() {}

    /** What was found, in a fixed order; where credentials or the network fail, that alone, and what the project needs. */
    public static Vector<Finding> examine(Aws aws, Option<ProjectNeed> need) {
        Either<ServiceFailure, Account.Identity> identity = aws.account().identity();
        Vector<Finding> first = Vector.of(reachability(identity))
                .appendAll(
                        identity.isLeft() && isUnreachable(identity.getLeft())
                                ? Vector.empty()
                                : Vector.of(credentials(identity)));
        boolean hopeless =
                identity.isLeft() && HOPELESS.contains(identity.getLeft().kind());
        return first.appendAll(hopeless ? need.toVector().flatMap(ProjectNeed::findings) : rest(aws, identity, need));
    }

    private static Finding reachability(Either<ServiceFailure, Account.Identity> identity) {
        return identity.fold(
                failure -> isUnreachable(failure)
                        ? Finding.bad("reachability", failure.problem())
                        : reachability(failure.code()),
                who -> reached());
    }

    /** Where nothing was sent, for want of credentials, nobody has answered with a code. */
    private static Finding reachability(String code) {
        return code.isEmpty()
                ? Finding.doubtful("reachability", "not tried", "AWS is asked once there are credentials to ask with")
                : reached();
    }

    private static Finding reached() {
        return Finding.good("reachability", "AWS answers");
    }

    private static boolean isUnreachable(ServiceFailure failure) {
        return UNREACHABLE.contains(failure.kind());
    }

    private static Finding credentials(Either<ServiceFailure, Account.Identity> identity) {
        return identity.fold(
                failure -> Finding.bad("credentials", failure.problem()),
                who -> Finding.good("credentials", "account " + who.account() + ", " + Right.owner(who.arn())));
    }

    private static Vector<Finding> rest(
            Aws aws, Either<ServiceFailure, Account.Identity> identity, Option<ProjectNeed> need) {
        Vector<CompletableFuture<Finding>> quotas = Quota.ALL.map(quota -> Parallel.begin(() -> quota.finding(aws)));
        CompletableFuture<Vector<Finding>> vcpus = Parallel.begin(() -> FargateQuota.findings(aws, need));
        CompletableFuture<Finding> region = Parallel.begin(() -> region(aws));
        CompletableFuture<Finding> network = Parallel.begin(() -> Networks.finding(aws));
        return Rights.findings(aws, identity)
                .prepend(region.join())
                .appendAll(vcpus.join())
                .appendAll(quotas.map(CompletableFuture::join))
                .append(network.join());
    }

    private static Finding region(Aws aws) {
        return aws.account()
                .regions()
                .fold(
                        failure -> Finding.doubtful(
                                "region", aws.region() + ", which could not be checked", failure.message()),
                        all -> all.contains(aws.region())
                                ? Finding.good("region", aws.region())
                                : Finding.bad(
                                        "region",
                                        aws.region() + " is no region that this account can use",
                                        "give another --region, or enable it for the account"));
    }
}
