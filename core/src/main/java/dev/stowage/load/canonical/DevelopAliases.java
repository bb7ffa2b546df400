package dev.stowage.load.canonical;

import dev.stowage.load.yaml.Node;
import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;
import java.util.function.UnaryOperator;

/**
 * The older names {@code x-develop} for {@code develop} and {@code x-initialSync} for {@code initial_sync}: they are moved
 * before anything looks at services.
 */
public final class DevelopAliases {
    private static final String SERVICES = "services";
    private static final String DEVELOP = "develop";
    private static final String OLD_DEVELOP = "x-develop";
    private static final String WATCH = "watch";
    private static final int ATTRIBUTE_OF_SERVICE = 3;

    private DevelopAliases() {}

    /** The document with the proper names; where both are written they are joined, and the proper one wins. */
    public static Node.Fields moved(Node.Fields document) {
        return inside(document, SERVICES, services -> services.mapValues(DevelopAliases::service));
    }

    /** The path with the proper names, so that what is reset under the old name is reset. */
    public static AttributePath proper(AttributePath path) {
        Vector<AttributePath.Step> steps = path.steps();
        boolean old = steps.size() >= ATTRIBUTE_OF_SERVICE
                && steps.get(0).equals(new AttributePath.Key(SERVICES))
                && steps.get(2).equals(new AttributePath.Key(OLD_DEVELOP));
        return old ? AttributePath.of(steps.update(2, new AttributePath.Key(DEVELOP))) : path;
    }

    private static Node service(Node.Entry entry) {
        return entry.value() instanceof Node.Fields service
                ? inside(moved(service, OLD_DEVELOP, DEVELOP), DEVELOP, DevelopAliases::develop)
                : entry.value();
    }

    private static Node.Fields develop(Node.Fields develop) {
        return develop.mapValues(entry -> entry.key().equals(WATCH) && entry.value() instanceof Node.Items rules
                ? rules.withValues(rules.values().map(DevelopAliases::rule))
                : entry.value());
    }

    private static Node rule(Node item) {
        return item instanceof Node.Fields rule ? moved(rule, "x-initialSync", "initial_sync") : item;
    }

    private static Node.Fields moved(Node.Fields map, String old, String proper) {
        return map.entry(old).map(entry -> moved(map, entry, proper)).getOrElse(map);
    }

    private static Node.Fields moved(Node.Fields map, Node.Entry old, String proper) {
        Node value =
                map.get(proper).map(present -> joined(old.value(), present)).getOrElse(old.value());
        return map.without(old.key()).with(new Node.Entry(proper, old.keySpan(), value));
    }

    private static Node joined(Node old, Node present) {
        return old instanceof Node.Fields below && present instanceof Node.Fields above
                ? Node.Fields.of(Vector.ofAll(below.entries()).appendAll(Vector.ofAll(above.entries())), above.span())
                : present;
    }

    private static Node.Fields inside(Node.Fields map, String key, UnaryOperator<Node.Fields> change) {
        return map.mapValues(entry -> entry.key().equals(key) && entry.value() instanceof Node.Fields value
                ? change.apply(value)
                : entry.value());
    }
}
