package dev.stowage.apply.plan;

import dev.stowage.apply.stack.Dependencies;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The services that get endpoints of Service Connect, which tasks that run already do not know: a proxy learns its endpoints
 * when its task starts (Amazon ECS Developer Guide, "Service Connect components"). The template itself notes who has to learn
 * them, so that a run that was cut off is made good by the next one.
 */
final class Neighbours {
    private static final String NOTE = "Redeploy";
    private static final String SERVICE = "AWS::ECS::Service";
    private static final String CONNECT = "ServiceConnectConfiguration";

    private final Template wanted;
    private final Template deployed;

    private Neighbours(Template wanted, Template deployed) {
        this.wanted = wanted;
        this.deployed = deployed;
    }

    /** The wanted template with a note, where something is to be learnt. */
    static Template noted(Template wanted, Template deployed) {
        LinkedHashMap<LogicalId, Vector<LogicalId>> learning = new Neighbours(wanted, deployed).learning();
        return learning.isEmpty()
                ? wanted
                : Template.builder()
                        .from(wanted)
                        .putMetadata(NOTE, note(learning))
                        .build();
    }

    /** The services that a template notes, each with those whose endpoints it has to learn. */
    static LinkedHashMap<LogicalId, Vector<LogicalId>> of(Template template) {
        return template.metadata()
                .get(NOTE)
                .filter(Tree.Fields.class::isInstance)
                .map(Tree.Fields.class::cast)
                .map(note -> note.values().bimap(LogicalId::new, Neighbours::ids))
                .getOrElse(LinkedHashMap.empty());
    }

    private static Vector<LogicalId> ids(Tree tree) {
        return tree instanceof Tree.Items items
                ? items.values()
                        .filter(Tree.Text.class::isInstance)
                        .map(Tree.Text.class::cast)
                        .map(text -> new LogicalId(text.value()))
                : Vector.empty();
    }

    private static Tree note(LinkedHashMap<LogicalId, Vector<LogicalId>> learning) {
        return new Tree.Fields(learning.bimap(
                LogicalId::value,
                ids -> new Tree.Items(ids.map(LogicalId::value).map(Tree::text))));
    }

    /** Only services that run already: a new one starts after what it depends on. */
    private LinkedHashMap<LogicalId, Vector<LogicalId>> learning() {
        Dependencies dependencies = Dependencies.of(wanted);
        LinkedHashSet<LogicalId> growing =
                LinkedHashSet.ofAll(wanted.resources().keySet()).filter(this::grows);
        return LinkedHashMap.ofEntries(wanted.resources()
                .filter((id, resource) -> growing.nonEmpty() && isClient(id, resource))
                .keySet()
                .toVector()
                .map(id -> Tuple.of(
                        id,
                        dependencies.ofResource(id).filter(growing::contains).distinct()))
                .filter(entry -> entry._2.nonEmpty()));
    }

    private boolean isClient(LogicalId id, Resource resource) {
        return isService(resource)
                && resource.properties().containsKey(CONNECT)
                && deployed.resources().get(id).exists(Neighbours::isService);
    }

    private boolean grows(LogicalId id) {
        return wanted.resources()
                .get(id)
                .map(Neighbours::endpoints)
                .exists(endpoints -> !deployed.resources()
                        .get(id)
                        .map(Neighbours::endpoints)
                        .getOrElse(LinkedHashSet.empty())
                        .containsAll(endpoints));
    }

    private static boolean isService(Resource resource) {
        return resource.type().value().equals(SERVICE);
    }

    /** Each name and port by which others reach the service. */
    private static LinkedHashSet<Expression> endpoints(Resource resource) {
        return Option.some(resource)
                .filter(Neighbours::isService)
                .flatMap(service -> service.properties().get(CONNECT))
                .flatMap(connect -> connect.field("Services"))
                .map(Expression::items)
                .map(services -> services.flatMap(service ->
                        service.field("ClientAliases").map(Expression::items).getOrElse(Vector.empty())))
                .map(LinkedHashSet::ofAll)
                .getOrElse(LinkedHashSet.empty());
    }
}
