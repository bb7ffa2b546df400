package dev.stowage.validate.rules;

import dev.stowage.compose.PortMapping;
import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Series;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.HostAddress;
import dev.stowage.validate.subject.Subject;
import io.vavr.collection.Vector;

/** The addresses of the host that ports are bound to (Compose Specification, "ports", {@code host_ip}). */
final class HostAddressRules {
    private static final Vector<String> ALL = Vector.of("", "0.0.0.0", "::");

    private HostAddressRules() {}

    /** Such a port was never meant for the outside: on AWS the other services reach it, as if it was in {@code expose}. */
    static Vector<Problem> letOthersIn(Examined project) {
        return project.services()
                .map(service -> ports(service).filter(port -> HostAddress.isLoopback(port.value())))
                .filter(Vector::nonEmpty)
                .map(HostAddressRules::unpublished);
    }

    private static Problem unpublished(Vector<Subject<PortMapping>> ports) {
        Vector<String> numbers = ports.map(
                        port -> port.spelled(port.value().target().toString()))
                .distinct();
        return ports.head()
                .problem(
                        EcsProblem.LOOPBACK_PORT,
                        named(numbers) + " bound to this machine alone, so on AWS only other services reach "
                                + (numbers.size() == 1 ? "it" : "them"))
                .hint("remove the address to publish it to the outside, or write the port under expose instead")
                .build();
    }

    private static String named(Vector<String> numbers) {
        return numbers.size() == 1 ? "port " + numbers.head() + " is" : "ports " + Series.and(numbers) + " are";
    }

    /** A load balancer has addresses of its own. */
    static Vector<Problem> areNotChosen(Subject<Service> service) {
        return ports(service)
                .filter(port -> !HostAddress.isLoopback(port.value())
                        && !port.value().hostIp().forAll(ALL::contains))
                .map(port -> port.problemWith("host_ip", EcsProblem.ATTRIBUTE_IGNORED, "host_ip has no effect on ECS")
                        .hint("a load balancer listens on its own addresses")
                        .build());
    }

    private static Vector<Subject<PortMapping>> ports(Subject<Service> service) {
        return service.parts("ports", service.value().ports());
    }
}
