package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.settings.Exposure;
import dev.stowage.validate.subject.Subject;
import io.vavr.collection.Vector;

/** What services expose to each other. */
final class ExposeRules {
    private ExposeRules() {}

    static Vector<Problem> canBeRead(Subject<Service> service) {
        return service.parts("expose", service.value().expose())
                .filter(item -> Exposure.ports(item.value()).isEmpty())
                .map(item -> item.problem(
                                ComposeProblem.EXPOSE_SYNTAX, "this is no port that a service on ECS can expose")
                        .hint("write a port from 1 to 65535 such as 8080, a range such as 8080-8090, or a port with"
                                + " /udp")
                        .build());
    }
}
