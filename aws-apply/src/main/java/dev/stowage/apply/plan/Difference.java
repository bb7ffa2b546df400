package dev.stowage.apply.plan;

import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.ResourceChange.Action;
import dev.stowage.apply.stack.ResourceChange.Replacement;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What becomes of each resource when one template takes the place of another, as far as templates tell. */
final class Difference {
    private Difference() {}

    static Vector<ResourceChange> of(Template deployed, Template wanted) {
        Vector<ResourceChange> come = wanted.resources()
                .toVector()
                .flatMap(entry -> change(entry._1, deployed.resources().get(entry._1), entry._2));
        Vector<ResourceChange> go = deployed.resources()
                .toVector()
                .reject(entry -> wanted.resources().containsKey(entry._1))
                .map(entry -> change(entry._1, entry._2, Action.REMOVE));
        return come.appendAll(go);
    }

    private static Option<ResourceChange> change(LogicalId id, Option<Resource> now, Resource then) {
        if (now.isEmpty()) {
            return Option.some(change(id, then, Action.ADD));
        }
        return now.contains(then) ? Option.none() : Option.some(change(id, then, Action.MODIFY));
    }

    private static ResourceChange change(LogicalId id, Resource resource, Action action) {
        return new ResourceChange(
                id, resource.type().value(), action, action == Action.MODIFY ? Replacement.PERHAPS : Replacement.NO);
    }
}
