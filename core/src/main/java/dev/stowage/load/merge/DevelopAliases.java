package dev.stowage.load.merge;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Owner;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.load.yaml.Rows;
import dev.stowage.problem.Checked;
import dev.stowage.source.AttributePath;
import dev.stowage.source.PathTable;
import io.vavr.collection.Vector;

/**
 * The older names {@code x-develop} for {@code develop} and {@code x-initialSync} for {@code initial_sync}: they are moved
 * before anything looks at services.
 */
public final class DevelopAliases {
    private static final String DEVELOP = "develop";
    private static final String OLD_DEVELOP = "x-develop";
    private static final int ATTRIBUTE_OF_SERVICE = 3;

    private static final PathTable<Rewrite.Rule> RULES = Rows.<Rewrite.Rule>none()
            .with(Owner.SERVICES, (at, service) -> moved(at, service, OLD_DEVELOP, DEVELOP))
            .with(Owner.SERVICES, (at, rule) -> moved(at, rule, "x-initialSync", "initial_sync"), "develop.watch.[]")
            .table();

    private DevelopAliases() {}

    /** The document with the proper names; where both are written, what the proper one has is laid over the other. */
    public static Checked<Node.Fields> moved(Node.Fields document) {
        return Rewrite.document(RULES, document);
    }

    /** The path with the proper names, so that what is reset under the old name is reset. */
    public static AttributePath proper(AttributePath path) {
        Vector<AttributePath.Step> steps = path.steps();
        boolean old = steps.size() >= ATTRIBUTE_OF_SERVICE
                && steps.get(0).equals(new AttributePath.Key("services"))
                && steps.get(2).equals(new AttributePath.Key(OLD_DEVELOP));
        return old ? AttributePath.of(steps.update(2, new AttributePath.Key(DEVELOP))) : path;
    }

    private static Checked<Node> moved(AttributePath owner, Node part, String old, String proper) {
        return part instanceof Node.Fields map
                ? map.entry(old)
                        .map(entry -> moved(owner.key(proper), map.without(old), entry))
                        .getOrElse(() -> Checked.of(map))
                : Checked.of(part);
    }

    private static Checked<Node> moved(AttributePath at, Node.Fields map, Node.Entry old) {
        return map.entry(at.last())
                .map(present -> Merge.parts(at, old.value(), present.value()).map(present::withValue))
                .getOrElse(() -> Checked.of(new Node.Entry(at.last(), old.keySpan(), old.value())))
                .map(map::with);
    }
}
