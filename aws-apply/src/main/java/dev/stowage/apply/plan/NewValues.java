package dev.stowage.apply.plan;

import dev.stowage.apply.stack.Dependencies;
import dev.stowage.apply.stack.ParameterValue;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.ResourceChange.Action;
import dev.stowage.apply.stack.ResourceChange.Replacement;
import dev.stowage.apply.stack.StackState;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** The parameters that get other values than are deployed, and those of secrets, whose values nobody tells. */
record NewValues(Set<LogicalId> other, Set<LogicalId> unknown) {
    static NewValues of(LinkedHashMap<LogicalId, ParameterValue> given, StackState stack) {
        return new NewValues(
                given.filter((id, value) -> value.fold(
                                text -> !stack.values().get(id).contains(text), secret -> false, () -> false))
                        .keySet(),
                given.filter((id, value) -> value instanceof ParameterValue.Secret)
                        .keySet());
    }

    boolean isEmpty() {
        return other.isEmpty() && unknown.isEmpty();
    }

    /** What becomes of resources that refer to the parameters, beside those that are made anew for it. */
    Vector<ResourceChange> changes(Template wanted) {
        Dependencies dependencies = Dependencies.of(wanted);
        return wanted.resources().toVector().flatMap(entry -> change(entry, dependencies.ofResource(entry._1)));
    }

    private Vector<ResourceChange> change(Tuple2<LogicalId, Resource> resource, Vector<LogicalId> needed) {
        if (needed.exists(other::contains)) {
            return Vector.of(change(resource, Action.MODIFY));
        }
        return needed.exists(unknown::contains) ? Vector.of(change(resource, Action.OTHER)) : Vector.empty();
    }

    private static ResourceChange change(Tuple2<LogicalId, Resource> resource, Action action) {
        return new ResourceChange(resource._1, resource._2.type().value(), action, Replacement.NO);
    }
}
