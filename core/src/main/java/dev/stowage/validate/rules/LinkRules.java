package dev.stowage.validate.rules;

import dev.stowage.compose.NetworkAttachment;
import dev.stowage.compose.Service;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.NamedHost;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.NetworkName;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Links, which ECS does not have: services on one network reach each other by their names. */
final class LinkRules {
    private final Subject<Service> service;
    private final Examined project;
    private final Vector<Link> links;
    private final Vector<LinkedText> texts;

    /**
     * Another service, and what it is called here.
     *
     * @param isWritten not where it comes from a variable, and is not repeated
     */
    private record Link(String name, String alias, boolean isWritten) {
        static Link of(Subject<String> item) {
            String text = item.value();
            return new Link(
                    text.split(":", 2)[0],
                    text.substring(text.indexOf(':') + 1),
                    item.sources().at(item.path()).shows(text));
        }

        /** Names are looked up without regard to case. */
        boolean isRenaming() {
            return !alias.equalsIgnoreCase(name);
        }

        String key() {
            return NamedHost.key(alias);
        }
    }

    private LinkRules(Subject<Service> service, Examined project) {
        this.service = service;
        this.project = project;
        this.links = service.value().links().zipWithIndex((link, at) -> Link.of(service.part("links", at, link)));
        this.texts = LinkedText.all(service, project.contents());
    }

    static Vector<Problem> linkNothing(Examined project) {
        return project.services()
                .filter(service -> !service.value().links().isEmpty())
                .map(service -> new LinkRules(service, project).problem());
    }

    private Problem problem() {
        return service.problemWith("links", ProblemId.NOT_ON_ECS, "ECS cannot do links")
                .hint(hint())
                .edits(edits().getOrElse(Vector::empty))
                .build();
    }

    private String hint() {
        Vector<Link> others = links.filter(link -> link.isRenaming() && link.isWritten());
        return reached()
                + (others.isEmpty()
                        ? ""
                        : ", so call "
                                + others.map(this::instead).mkString(others.exists(this::shadows) ? "; " : ", "));
    }

    /** The networks of both are there without a link, the default one for whom nothing is said. */
    private String reached() {
        return Option.sequence(links.map(link -> named(link).flatMap(found -> shared(service.value(), found))))
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
     * None where a link cannot be said otherwise, and nothing to say of one by the name of the service. Another name is
     * replaced where variables call it; what else may call it goes by an alias of the service, of which the next run says
     * that ECS has none. The name of another service is no such alias: without the link, that one would be called.
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
        Vector<LinkedText> others = texts.reject(text -> text.isReplaced(link.key()));
        return others.size() == texts.size()
                || others.exists(text -> shadows(link) ? text.holds(link.alias()) : text.calls(link.alias()));
    }

    private Option<Edit> alias(Link link) {
        return named(link)
                .filter(found -> link.isWritten())
                .flatMap(found -> shared(service.value(), found)
                        .map(network -> Edit.set(path(found, network), Tree.text(link.alias()))));
    }

    private Vector<Edit> renamed() {
        Map<String, String> names = HashMap.ofEntries(
                links.filter(Link::isRenaming).reverse().map(link -> Tuple.of(link.key(), link.name())));
        return texts.flatMap(text -> text.replaced(names));
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
