package dev.stowage.validate.rules;

import dev.stowage.compose.NetworkAttachment;
import dev.stowage.compose.Service;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
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
                        .hint("put both services on one network: they reach each other by their names")
                        .edits(edits(service, project).getOrElse(Vector::empty))
                        .build());
    }

    /** None where a link cannot be said otherwise. */
    private static Option<Vector<Edit>> edits(Subject<Service> service, Examined project) {
        return Option.sequence(service.value()
                        .links()
                        .zipWithIndex((link, at) -> service.part("links", at, link))
                        .map(link -> alias(link, service, project)))
                .map(aliases -> aliases.toVector()
                        .flatMap(edits -> edits)
                        .prepend(Edit.remove(service.path().key("links"))));
    }

    /** No edit for a link by the name of the service, an alias of the service for another name. */
    private static Option<Vector<Edit>> alias(Subject<String> text, Subject<Service> service, Examined project) {
        String link = text.value();
        String name = link.substring(0, Math.max(link.indexOf(':'), 0));
        String alias = link.substring(link.indexOf(':') + 1);
        ServiceName linked = new ServiceName(name.isEmpty() ? alias : name);
        return project.project()
                .services()
                .get(linked)
                .filter(found -> text.sources().at(text.path()).shows(link))
                .flatMap(found -> shared(service.value(), found)
                        .map(network -> alias.equals(linked.value())
                                ? Vector.empty()
                                : Vector.of(Edit.set(path(found, network), Tree.text(alias)))));
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
