package dev.stowage.apply.doctor;

import dev.stowage.apply.aws.Account.Identity;
import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Permissions.Decision;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.discover.Discovery;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The rights that a deployment needs: a question to each service, and what policies say of changes, none of which is made. */
final class Rights {
    private Rights() {}

    /** A line for each service, and one where nothing is known of changes. */
    static Vector<Finding> findings(Aws aws, Either<ServiceFailure, Identity> identity) {
        Vector<Right> rights = of(aws);
        CompletableFuture<Either<ServiceFailure, Vector<Decision>>> policies = Discovery.ask(() ->
                identity.flatMap(who -> aws.permissions().simulated(who.arn(), rights.flatMap(Right::named))));
        Vector<CompletableFuture<Option<Finding>>> unreadable = rights.map(right -> Discovery.ask(right::unreadable));
        Either<ServiceFailure, Vector<Decision>> decisions = policies.join();
        return rights.zip(unreadable)
                .flatMap(pair -> pair._2.join().orElse(() -> pair._1.finding(decisions.getOrElse(Vector.empty()))))
                .appendAll(decisions.swap().map(failure -> Finding.unknown("rights: changes", failure)));
    }

    private static Vector<Right> of(Aws aws) {
        return Vector.of(
                right(
                        "cloudformation",
                        () -> aws.account().stacks(),
                        "CreateChangeSet",
                        "ExecuteChangeSet",
                        "DeleteChangeSet",
                        "DeleteStack"),
                right(
                        "ecs",
                        () -> aws.clusters().find("default"),
                        "CreateCluster",
                        "RegisterTaskDefinition",
                        "CreateService",
                        "UpdateService",
                        "DeleteService",
                        "RunTask"),
                right(
                        "ec2",
                        () -> aws.network().defaultVpc(),
                        "CreateSecurityGroup",
                        "AuthorizeSecurityGroupIngress",
                        "DeleteSecurityGroup"),
                right(
                        "elasticloadbalancing",
                        () -> aws.loadBalancers().find("stowage-doctor"),
                        "CreateLoadBalancer",
                        "CreateTargetGroup",
                        "CreateListener",
                        "DeleteLoadBalancer"),
                right(
                        "elasticfilesystem",
                        () -> aws.fileSystems().all(),
                        "CreateFileSystem",
                        "CreateMountTarget",
                        "CreateAccessPoint"),
                right("secretsmanager", () -> aws.secrets().all(), "CreateSecret", "UpdateSecret", "DeleteSecret"),
                unread("iam", "CreateRole", "PutRolePolicy", "AttachRolePolicy", "PassRole", "DeleteRole"),
                unread("logs", "CreateLogGroup", "PutRetentionPolicy", "DeleteLogGroup"),
                unread("servicediscovery", "CreateHttpNamespace", "CreatePrivateDnsNamespace", "DeleteNamespace"));
    }

    private static Right right(String service, Supplier<Either<ServiceFailure, ?>> question, String... actions) {
        return new Right(service, Option.some(question), Vector.of(actions));
    }

    private static Right unread(String service, String... actions) {
        return new Right(service, Option.none(), Vector.of(actions));
    }
}
