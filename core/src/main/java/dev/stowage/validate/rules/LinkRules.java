package dev.stowage.validate.rules;

import dev.stowage.compose.NetworkAttachment;
import dev.stowage.compose.Service;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.Span;
import dev.stowage.validate.settings.NamedHost;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.NetworkName;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Links, which ECS does not have: services on one network reach each other by their names. */
final class LinkRules {
    private LinkRules() {}

    static Vector<Problem> linkNothing(Examined project) {
        return project.services()
                .filter(service -> !service.value().links().isEmpty())
                .map(service -> service.problemWith("links", ProblemId.NOT_ON_ECS, "ECS cannot do links")
                        .hint(hint(links(service)))
                        .edits(edits(service, project).getOrElse(Vector::empty))
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

    /**
     * None where a link cannot be said otherwise, and nothing to say of one by the name of the service. Another name is
     * replaced where variables call it; what else may call it goes by an alias of the service, of which the next run says
     * that ECS has none.
     */
    private static Option<Vector<Edit>> edits(Subject<Service> service, Examined project) {
        Vector<Subject<String>> aliases = links(service).filter(LinkRules::isAlias);
        return Option.sequence(links(service).map(link -> alias(link, service.value(), project)))
                .map(edits -> edits.toVector()
                        .zip(links(service))
                        .filter(edit -> isAlias(edit._2)
                                && renamed(service, Vector.of(edit._2)).isEmpty())
                        .map(edit -> edit._1)
                        .prependAll(renamed(service, aliases))
                        .prepend(Edit.remove(service.path().key("links"))));
    }

    private static Option<Edit> alias(Subject<String> link, Service service, Examined project) {
        return project.project()
                .services()
                .get(new ServiceName(name(link)))
                .filter(found -> isWritten(link))
                .flatMap(found ->
                        shared(service, found).map(network -> Edit.set(path(found, network), Tree.text(alias(link)))));
    }

    private static Vector<Edit> renamed(Subject<Service> service, Vector<Subject<String>> aliases) {
        AttributePath environment = service.path().key("environment");
        return service.value()
                .environment()
                .toVector()
                .flatMap(variable -> variable._2
                        .filter(value -> isWritten(environment.key(variable._1), variable._1, value, service))
                        .flatMap(value -> renamed(variable._1, value, aliases))
                        .map(value -> Edit.set(environment.key(variable._1), Tree.text(value))));
    }

    private static Option<String> renamed(String variable, String value, Vector<Subject<String>> aliases) {
        String renamed = aliases.foldLeft(
                value,
                (text, link) -> NamedHost.renamed(variable, text, alias(link), name(link))
                        .getOrElse(text));
        return Option.some(renamed).filter(text -> !text.equals(value));
    }

    /** As a value of a mapping: an item of a list has the name of the variable, too. */
    private static boolean isWritten(AttributePath path, String variable, String value, Subject<Service> service) {
        Span place = service.sources().at(path);
        return place.shows(value) && !place.shows(variable + "=");
    }

    private static Option<NetworkName> shared(Service one, Service other) {
        return one.networks().keySet().toVector().find(other.networks()::containsKey);
    }

    private static AttributePath path(Service linked, NetworkName network) {
        int next = linked.networks()
                .get(network)
                .flatMap(attachment -> attachment.map(NetworkAttachment::aliases))
                .map(Vector::size)
                .getOrElse(0);
        return ComposePath.service(linked.name())
                .key("networks")
                .key(network.value())
                .key("aliases")
                .index(next);
    }
}
