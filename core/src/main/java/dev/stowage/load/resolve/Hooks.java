package dev.stowage.load.resolve;

import dev.stowage.load.merge.Merge;
import dev.stowage.load.schema.Schema;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import io.vavr.collection.Vector;

/** Containers that run before a service starts: they are as the service's own, but for what the hook says. */
final class Hooks {
    private static final String PRE_START = "pre_start";

    /** A hook has those of its own only, as it has extensions. */
    private static final String VOLUMES = "volumes";

    private Hooks() {}

    static Checked<Node> inherited(AttributePath at, Node part) {
        return part instanceof Node.Fields service && service.get(PRE_START).exists(Node.Items.class::isInstance)
                ? inherited(at, service)
                : Checked.of(part);
    }

    private static Checked<Node> inherited(AttributePath at, Node.Fields service) {
        Node.Fields base = Node.Fields.of(
                Vector.ofAll(service.entries()).filter(entry -> isInherited(entry.key())), service.span());
        return service.entry(PRE_START)
                .map(hooks -> hooks(at, base, hooks).<Node>map(service::with))
                .getOrElse(() -> Checked.of(service));
    }

    private static boolean isInherited(String attribute) {
        return Schema.isOfContainers(attribute) && !ComposePath.isExtension(attribute) && !attribute.equals(VOLUMES);
    }

    private static Checked<Node.Entry> hooks(AttributePath at, Node.Fields base, Node.Entry hooks) {
        return hooks.value() instanceof Node.Items list
                ? Checked.traverse(list.values(), hook -> Merge.parts(at, base, hook))
                        .map(merged -> hooks.withValue(list.withValues(merged)))
                : Checked.of(hooks);
    }
}
