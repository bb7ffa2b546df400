package dev.stowage.apply.doctor;

import dev.stowage.apply.aws.Account;
import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The examination: who we are first, then everything else at the same time. */
public final class Doctor {
    private static final Set<ServiceFailure.Kind> UNREACHABLE = HashSet.of(
            ServiceFailure.Kind.UNREACHABLE, ServiceFailure.Kind.INTERRUPTED, ServiceFailure.Kind.REGION_UNKNOWN);

    private static final Set<ServiceFailure.Kind> HOPELESS = UNREACHABLE.addAll(HashSet.of(
            ServiceFailure.Kind.CREDENTIALS_MISSING,
            ServiceFailure.Kind.CREDENTIALS_EXPIRED,
            ServiceFailure.Kind.REGION_MISSING));

    private Doctor() {}

    /** What was found, in a fixed order; where credentials or the network fail, that alone. */
    public static Vector<Finding> examine(Aws aws) {
        Either<ServiceFailure, Account.Identity> identity = aws.account().identity();
        Vector<Finding> first = Vector.of(reachability(identity))
                .appendAll(
                        identity.isLeft() && isUnreachable(identity.getLeft())
                                ? Vector.empty()
                                : Vector.of(credentials(identity)));
        boolean hopeless =
                identity.isLeft() && HOPELESS.contains(identity.getLeft().kind());
        return hopeless ? first : first.appendAll(rest(aws));
    }

    private static Finding reachability(Either<ServiceFailure, Account.Identity> identity) {
        return identity.isLeft() && isUnreachable(identity.getLeft())
                ? Finding.bad("reachability", identity.getLeft().problem())
                : Finding.good("reachability", "AWS answers");
    }

    private static boolean isUnreachable(ServiceFailure failure) {
        return UNREACHABLE.contains(failure.kind());
    }

    private static Finding credentials(Either<ServiceFailure, Account.Identity> identity) {
        return identity.fold(
                failure -> Finding.bad("credentials", failure.problem()),
                who -> Finding.good("credentials", "account " + who.account() + ", " + Right.owner(who.arn())));
    }

    private static Vector<Finding> rest(Aws aws) {
        return Vector.<Supplier<Finding>>of(() -> region(aws))
                .appendAll(rights(aws).<Supplier<Finding>>map(right -> right::finding))
                .append(() -> stacks(aws))
                .append(() -> Networks.finding(aws))
                .map(question -> CompletableFuture.supplyAsync(question))
                .map(CompletableFuture::join);
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
                                        "say another --region, or enable it for the account"));
    }

    /** One question for each service that a deployment needs; none of them changes anything. */
    private static Vector<Right> rights(Aws aws) {
        return Vector.of(
                new Right("cloudformation", () -> aws.account().stacks()),
                new Right("ecs", () -> aws.clusters().find("default")),
                new Right("ec2", () -> aws.network().defaultVpc()),
                new Right("elasticloadbalancing", () -> aws.loadBalancers().find("stowage-doctor")),
                new Right("elasticfilesystem", () -> aws.fileSystems().all()),
                new Right("secretsmanager", () -> aws.secrets().all()));
    }

    private static Finding stacks(Aws aws) {
        return aws.account()
                .stackLimit()
                .flatMap(limit -> aws.account().stacks().map(used -> Quota.finding("quota: stacks", used, limit)))
                .getOrElseGet(failure -> Finding.doubtful(
                        "quota: stacks", "could not be asked for", "ask for the right to call " + failure.operation()));
    }
}
