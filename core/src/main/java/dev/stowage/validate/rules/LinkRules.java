package dev.stowage.validate.rules;

import dev.stowage.compose.NetworkAttachment;
import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.calls.NamedHost;
import dev.stowage.validate.calls.ServiceText;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Link;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ConfigName;
import dev.stowage.value.NetworkName;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Links, which ECS does not have: services on one network reach each other by their names. */
final class LinkRules {
    private final Subject<Service> service;
    private final Examined project;
    private final Vector<Link> links;

    /** Those that come from variables, which are not repeated. */
    private final Set<Link> unwritten;

    private final Vector<LinkedText> texts;

    private LinkRules(Subject<Service> service, Examined project, Map<ConfigName, String> inConfigs) {
        this.service = service;
        this.project = project;
        this.links = Link.all(service.value());
        this.unwritten = service.parts("links", service.value().links())
                .reject(link -> link.sources().at(link.path()).shows(link.value()))
                .map(link -> Link.of(link.value()))
                .toSet();
        this.texts = LinkedText.all(service, inConfigs);
    }

    static Vector<Problem> linkNothing(Examined project) {
        Vector<Subject<Service>> linking =
                project.services().filter(service -> !service.value().links().isEmpty());
        Map<ConfigName, String> inConfigs =
                linking.isEmpty() ? HashMap.empty() : ServiceText.inConfigs(project.contents());
        return linking.map(service -> new LinkRules(service, project, inConfigs).problem());
    }

    private Problem problem() {
        return service.problemWith("links", EcsProblem.NOT_ON_ECS, "ECS does not support links")
                .hint(hint())
                .edits(edits().getOrElse(Vector::empty))
                .build();
    }

    private String hint() {
        Vector<Link> others = links.filter(link -> link.isRenaming() && !unwritten.contains(link));
        return reached()
                + (others.isEmpty()
                        ? ""
                        : ", so call "
                                + others.map(this::instead).mkString(others.exists(this::shadows) ? "; " : ", "));
    }

    /** The networks of both are there without a link, the default one for whom nothing is said. */
    private String reached() {
        return Option.sequence(links.map(
                        link -> named(link).flatMap(found -> service.value().sharedNetwork(found))))
                .map(networks -> "remove it: they reach each other by their names on "
                        + networks.toVector().distinct().mkString(" and "))
                .getOrElse("put both services on one network: they reach each other by their names");
    }

    private Option<Service> named(Link link) {
        return project.project().services().get(new ServiceName(link.name()));
    }

    private String instead(Link link) {
        return link.name() + " in place of " + link.alias() + (shadows(link) ? ", which is another service" : "");
    }

    /** Whether it hides a service of that name, which is what is called without the link. */
    private boolean shadows(Link link) {
        return link.isRenaming()
                && project.services()
                        .exists(other -> other.value().name().value().equalsIgnoreCase(link.alias()));
    }

    /**
     * None where a link cannot be written otherwise; no edits for a link by the name of the service. An alias is
     * replaced in variables that call it; for other texts it becomes an alias of the service on its networks, of
     * which the next run says that ECS has none. The name of another service does not: without the link, that
     * service would be called.
     */
    private Option<Vector<Edit>> edits() {
        Vector<Link> left = links.filter(link -> link.isRenaming() && isLeft(link));
        return Option.sequence(links.map(this::alias))
                .filter(aliases -> !left.exists(this::shadows))
                .map(aliases -> aliases.toVector()
                        .zip(links)
                        .filter(alias -> left.contains(alias._2))
                        .map(alias -> alias._1)
                        .prependAll(renamed())
                        .prepend(Edit.remove(service.path().key("links"))));
    }

    /** Whether something may go on calling it: a text that is not replaced, or what is written nowhere. */
    private boolean isLeft(Link link) {
        Vector<LinkedText> others = texts.reject(text -> text.isReplaced(NamedHost.key(link.alias())));
        return others.size() == texts.size()
                || others.exists(text -> shadows(link) ? text.holds(link.alias()) : text.calls(link.alias()));
    }

    private Option<Edit> alias(Link link) {
        return named(link)
                .filter(found -> !unwritten.contains(link))
                .flatMap(found -> service.value()
                        .sharedNetwork(found)
                        .map(network -> Edit.set(path(found, network), Tree.text(link.alias()))));
    }

    private Vector<Edit> renamed() {
        Map<String, String> names = HashMap.ofEntries(links.filter(Link::isRenaming)
                .reverse()
                .map(link -> Tuple.of(NamedHost.key(link.alias()), link.name())));
        return texts.flatMap(text -> text.replaced(names));
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
