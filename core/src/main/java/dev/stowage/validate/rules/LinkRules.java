package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;

/** Links, which ECS does not have: services on one network reach each other by their names. */
final class LinkRules {
    private LinkRules() {}

    static Vector<Problem> linkNothing(Examined project) {
        return project.services()
                .filter(service -> !service.value().links().isEmpty())
                .map(service -> service.problemWith("links", ProblemId.NOT_ON_ECS, "ECS cannot do links")
                        .hint(hint(links(service)))
                        .edits(
                                links(service).forAll(link -> isNothingNew(link, service.value(), project))
                                        ? Vector.of(Edit.remove(service.path().key("links")))
                                        : Vector.empty())
                        .build());
    }

    private static Vector<Subject<String>> links(Subject<Service> service) {
        return service.value().links().zipWithIndex((link, at) -> service.part("links", at, link));
    }

    private static String hint(Vector<Subject<String>> links) {
        Vector<String> others = links.filter(link -> isAlias(link) && isWritten(link))
                .map(link -> name(link) + " in place of " + alias(link));
        return "put both services on one network: they reach each other by their names"
                + (others.isEmpty() ? "" : ", so call " + others.mkString(", "));
    }

    private static String name(Subject<String> link) {
        return link.value().split(":", 2)[0];
    }

    private static String alias(Subject<String> link) {
        return link.value().substring(link.value().indexOf(':') + 1);
    }

    private static boolean isAlias(Subject<String> link) {
        return !alias(link).equals(name(link));
    }

    /** What comes from a variable is not repeated. */
    private static boolean isWritten(Subject<String> link) {
        return link.sources().at(link.path()).shows(link.value());
    }

    /** The name of a service on a network of both. ECS has no other name, by which callers might go. */
    private static boolean isNothingNew(Subject<String> link, Service service, Examined project) {
        return !isAlias(link)
                && isWritten(link)
                && project.project()
                        .services()
                        .get(new ServiceName(name(link)))
                        .exists(found -> service.networks().keySet().exists(found.networks()::containsKey));
    }
}
