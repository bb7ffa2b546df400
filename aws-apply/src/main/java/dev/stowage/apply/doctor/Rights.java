package dev.stowage.apply.doctor;

import dev.stowage.apply.aws.Account.Identity;
import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Clusters;
import dev.stowage.apply.aws.Permissions;
import dev.stowage.apply.aws.Permissions.Decision;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.parallel.Parallel;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The rights that a deployment needs: a question to each service, and what policies say of changes, none of which is made. */
final class Rights {
    private static final String ROLE_TO_TAKE = "CloudFormation may take on a role that has them, by --role-arn";
    private static final String ROLE_GIVEN = "you need them, or the role that CloudFormation takes on";

    /** By which a deployment changes something, service by service. */
    private static final LinkedHashMap<String, Vector<String>> ACTIONS = LinkedHashMap.of(
            "cloudformation",
            Vector.of("CreateChangeSet", "ExecuteChangeSet", "DeleteChangeSet", "DeleteStack"),
            "ecs",
            Vector.of(
                    "CreateCluster",
                    "RegisterTaskDefinition",
                    "CreateService",
                    "UpdateService",
                    "DeleteService",
                    "RunTask"),
            "ec2",
            Vector.of("CreateSecurityGroup", "AuthorizeSecurityGroupIngress", "DeleteSecurityGroup"),
            "elasticloadbalancing",
            Vector.of("CreateLoadBalancer", "CreateTargetGroup", "CreateListener", "DeleteLoadBalancer"),
            "elasticfilesystem",
            Vector.of("CreateFileSystem", "CreateMountTarget", "CreateAccessPoint"),
            "secretsmanager",
            Vector.of("CreateSecret", "UpdateSecret", "DeleteSecret"),
            "iam",
            Vector.of("CreateRole", "PutRolePolicy", "AttachRolePolicy", "PassRole", "DeleteRole"),
            "logs",
            Vector.of("CreateLogGroup", "PutRetentionPolicy", "DeleteLogGroup"),
            "servicediscovery",
            Vector.of("CreateHttpNamespace", "CreatePrivateDnsNamespace", "DeleteNamespace"));

    /** What whoever runs a command does, also where CloudFormation takes on a role. */
    private static final HashSet<String> OF_THE_CALLER = HashSet.of(
            "cloudformation:CreateChangeSet",
            "cloudformation:ExecuteChangeSet",
            "cloudformation:DeleteChangeSet",
            "cloudformation:DeleteStack",
            "ecs:RunTask");

    /** What both do: the caller passes the role to CloudFormation, and that passes those of tasks to ECS. */
    private static final HashSet<String> OF_BOTH = HashSet.of("ecs:UpdateService", "iam:PassRole");

    private Rights() {}

    /** A line for each service, and one where nothing is known of changes. */
    static Vector<Finding> findings(Aws aws, Either<ServiceFailure, Identity> identity) {
        Vector<Right> rights = of(aws);
        Permissions permissions = aws.permissions();
        CompletableFuture<Either<ServiceFailure, Vector<Decision>>> policies = Parallel.begin(
                () -> identity.flatMap(who -> decided(permissions, who.arn(), rights.flatMap(Right::named))));
        Vector<CompletableFuture<Option<Finding>>> unreadable = rights.map(right -> Parallel.begin(right::unreadable));
        Either<ServiceFailure, Vector<Decision>> decisions = policies.join();
        String advice = permissions.role().isEmpty() ? ROLE_TO_TAKE : ROLE_GIVEN;
        return rights.zip(unreadable)
                .flatMap(pair ->
                        pair._2.join().orElse(() -> pair._1.finding(decisions.getOrElse(Vector.empty()), advice)))
                .appendAll(decisions.swap().map(failure -> Finding.unknown("rights: changes", failure)));
    }

    private static Either<ServiceFailure, Vector<Decision>> decided(
            Permissions permissions, String caller, Vector<String> actions) {
        return permissions
                .role()
                .map(role -> permissions
                        .simulated(caller, actions.filter(OF_THE_CALLER.union(OF_BOTH)::contains))
                        .flatMap(own -> permissions
                                .simulated(role, actions.reject(OF_THE_CALLER::contains))
                                .map(own::appendAll)))
                .getOrElse(() -> permissions.simulated(caller, actions));
    }

    private static Vector<Right> of(Aws aws) {
        Map<String, Supplier<Either<ServiceFailure, ?>>> questions = questions(aws);
        return ACTIONS.toVector().map(service -> new Right(service._1, questions.get(service._1), service._2));
    }

    /** One to each service that has to be read; none of them changes anything. */
    private static Map<String, Supplier<Either<ServiceFailure, ?>>> questions(Aws aws) {
        return HashMap.of(
                "cloudformation", () -> aws.account().stacks(),
                "ecs", () -> aws.clusters().find(Clusters.DEFAULT),
                "ec2", () -> aws.network().defaultVpc(),
                "elasticloadbalancing", () -> aws.loadBalancers().find("stowage-doctor"),
                "elasticfilesystem", () -> aws.fileSystems().all(),
                "secretsmanager", () -> aws.secretStore().all());
    }
}
