package dev.stowage.validate.rules;

import dev.stowage.compose.Network;
import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.subject.Examined;
import io.vavr.collection.Vector;

/** What networks, which are security groups on AWS, can and cannot do for tasks. */
final class NetworkRules {
    /** Docker's own, which files often spell out: what is in such a network reaches each other, and nothing else does. */
    private static final Vector<String> DRIVERS = Vector.of("bridge", "overlay");

    /** The most of a task (Amazon ECS API Reference, "AwsVpcConfiguration"). */
    private static final int MOST_GROUPS = 5;

    private NetworkRules() {}

    static Vector<Problem> fitATask(Examined project) {
        return project.services()
                .filter(service -> project.tasks().owner(service.value().name()).isEmpty())
                .filter(service -> service.value().networks().size() > MOST_GROUPS)
                .map(service -> service.problemWith(
                                "networks",
                                EcsProblem.TOO_MANY_NETWORKS,
                                "a task on ECS can be in at most " + MOST_GROUPS
                                        + " networks, since each is a security group")
                        .hint("let services that call each other share fewer networks")
                        .build());
    }

    static Vector<Problem> haveDriversOfDocker(Examined project) {
        return project.project()
                .networks()
                .toVector()
                .filter(network -> network._2.driver().exists(driver -> !driver.isEmpty() && !DRIVERS.contains(driver)))
                .map(network -> project.problemAtKey(
                                ComposePath.network(network._1).key("driver"),
                                EcsProblem.ATTRIBUTE_IGNORED,
                                "driver has no effect on ECS")
                        .hint("remove it: networks are security groups, whose members reach each other by TCP, UDP and"
                                + " ICMP, at the addresses of their subnets")
                        .build());
    }

    /** Load balancers have no way into internal networks. */
    static Vector<Problem> publishNothingInside(Examined project) {
        return project.services()
                .filter(service -> !service.value().ports().isEmpty() && isInside(project, service.value()))
                .map(service -> service.problemWith(
                                "ports",
                                EcsProblem.PORT_INTERNAL,
                                "no load balancer leads to " + service.value().name()
                                        + ", whose networks are all internal")
                        .hint("write expose in place of ports, or add a network that is not internal")
                        .build());
    }

    private static boolean isInside(Examined project, Service service) {
        Vector<Network> networks = project.tasks()
                .services(service.name())
                .headOption()
                .toVector()
                .flatMap(main -> main.networks().keySet())
                .flatMap(project.project().networks()::get);
        return !networks.isEmpty() && networks.forAll(Network::internal);
    }
}
