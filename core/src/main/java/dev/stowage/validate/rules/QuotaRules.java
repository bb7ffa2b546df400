package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.Port;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * How many ports services and load balancers take, and policies roles (<em>Amazon ECS Developer Guide</em>, "Registering
 * multiple target groups with an Amazon ECS service"; <em>Quotas for your Application Load Balancers</em> and those for Network
 * Load Balancers; <em>IAM User Guide</em>, "IAM and AWS STS quotas").
 */
final class QuotaRules {
    private static final int TARGET_GROUPS = 5;
    private static final int LISTENERS = 50;
    private static final int RULES = 100;
    private static final int POLICIES = 10;

    private QuotaRules() {}

    /** A published port, and where it is written. */
    private record Published(ServiceName service, ServicePort port) {
        AttributePath path() {
            return ComposePath.port(service, port.position());
        }

        /** TCP and UDP of one port with one target share a group. */
        Tuple2<Port, Port> group() {
            return Tuple.of(port.published(), port.target());
        }

        Port number() {
            return port.published();
        }

        boolean isMade() {
            return port.hasListener();
        }

        Problem.Builder problem(Examined project, ProblemId id, String sentence) {
            return project.problem(path(), id, sentence);
        }
    }

    private static Vector<Published> published(Iterable<ServiceSettings> services) {
        return Vector.ofAll(services)
                .flatMap(service -> service.ports().map(port -> new Published(service.name(), port)));
    }

    /** Sidecars register their ports with the service of their task. */
    static Vector<Problem> keepToTargetGroups(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return settings.values()
                .toVector()
                .filter(ServiceSettings::isKept)
                .flatMap(service -> beyond(
                                TARGET_GROUPS,
                                published(project.tasks()
                                                .services(service.name())
                                                .map(Service::name)
                                                .flatMap(settings::get))
                                        .distinctBy(Published::group))
                        .map(port -> port.problem(
                                        project,
                                        EcsProblem.TOO_MANY_TARGET_GROUPS,
                                        "the task of " + service.name() + " publishes more than " + TARGET_GROUPS
                                                + " ports, and ECS takes " + TARGET_GROUPS
                                                + " target groups for a service")
                                .hint(
                                        "write it under expose where only other services need it, or publish it by another"
                                                + " service")
                                .build()));
    }

    static Vector<Problem> keepToListeners(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Vector<Published> made = published(settings.values()).filter(Published::isMade);
        Vector<Published> ofApplications = made.filter(port -> port.port().isHttp());
        Vector<Published> ofNetworks = made.reject(port -> port.port().isHttp());
        Vector<Published> byRules =
                made.filter(port -> port.port().extension().rule().isDefined());
        return Vector.of(
                        full(project, LISTENERS, "listeners", ofApplications.distinctBy(Published::number)),
                        full(project, LISTENERS, "listeners", ofNetworks.distinctBy(Published::number)),
                        full(project, RULES, "rules", byRules))
                .flatMap(problem -> problem);
    }

    private static Option<Problem> full(Examined project, int most, String what, Vector<Published> ports) {
        return beyond(most, ports)
                .map(port -> port.problem(
                                project,
                                EcsProblem.BALANCER_FULL,
                                "the load balancer has " + ports.size() + " " + what + ", and the default quota of AWS"
                                        + " is " + most)
                        .hint("publish fewer ports, split the project, or have the quota of the account raised")
                        .build());
    }

    /** A managed policy of the role of a task, and where it is written. */
    private record Policy(String arn, AttributePath path) {}

    /** A task has one role, also for its sidecars. */
    static Vector<Problem> keepToPolicies(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return settings.values()
                .toVector()
                .filter(service -> service.extension().taskRoleArn().isEmpty())
                .flatMap(service -> beyond(POLICIES, policies(service, project, settings))
                        .map(policy -> project.problem(
                                        policy.path(),
                                        EcsProblem.TOO_MANY_POLICIES,
                                        "the role of the task of " + service.name() + " has more than " + POLICIES
                                                + " managed policies, which is the default quota of AWS")
                                .hint("join some of them into one policy of your own, write what they allow in "
                                        + KeyName.ROLE + ", or have the quota of the account raised")
                                .build()));
    }

    private static Vector<Policy> policies(
            ServiceSettings service, Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.tasks()
                .services(service.name())
                .filter(each -> project.tasks().task(each.name()).equals(service.name()))
                .flatMap(each -> settings.get(each.name()))
                .flatMap(each -> each.extension()
                        .policies()
                        .zipWithIndex((arn, at) -> new Policy(
                                arn,
                                ComposePath.service(each.name())
                                        .key(KeyName.POLICIES)
                                        .index(at))))
                .distinctBy(Policy::arn);
    }

    /** The first of those that are too many. */
    private static <T> Option<T> beyond(int most, Vector<T> all) {
        return Option.when(all.size() > most, () -> all.get(most));
    }
}
