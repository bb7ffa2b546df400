package dev.stowage.apply.plan;

import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.ResourceChange.Action;
import dev.stowage.apply.stack.ResourceChange.Replacement;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What becomes of each resource when one template takes the place of another, as far as templates tell. */
final class Difference {
    private Difference() {}

    /** The changes where all parameters keep their values, those of resources to remove last. */
    static Vector<ResourceChange> of(Template deployed, Template wanted) {
        return of(deployed, wanted, HashSet.empty());
    }

    /**
     * The changes, those of resources to remove last.
     *
     * @param parameters those that get another value
     */
    static Vector<ResourceChange> of(Template deployed, Template wanted, Set<LogicalId> parameters) {
        Map<LogicalId, Replacement> replaced = Replacements.between(deployed, wanted, parameters);
        Vector<ResourceChange> come = wanted.resources()
                .toVector()
                .flatMap(entry -> change(entry._1, deployed.resources().get(entry._1), entry._2, replaced));
        Vector<ResourceChange> go = deployed.resources()
                .toVector()
                .reject(entry -> wanted.resources().containsKey(entry._1))
                .map(entry -> change(entry._1, entry._2, Action.REMOVE, Replacement.NO));
        return come.appendAll(go);
    }

    private static Option<ResourceChange> change(
            LogicalId id, Option<Resource> now, Resource then, Map<LogicalId, Replacement> replaced) {
        if (now.isEmpty()) {
            return Option.some(change(id, then, Action.ADD, Replacement.NO));
        }
        return Option.when(
                replaced.containsKey(id) || !now.contains(then),
                () -> change(id, then, Action.MODIFY, replaced.getOrElse(id, Replacement.NO)));
    }

    private static ResourceChange change(LogicalId id, Resource resource, Action action, Replacement replacement) {
        return new ResourceChange(id, resource.type().value(), action, replacement);
    }
}
