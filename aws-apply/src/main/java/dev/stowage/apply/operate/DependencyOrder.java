package dev.stowage.apply.operate;

import dev.stowage.apply.stack.Dependencies;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import java.util.Set;

/** Which resources of a template wait for which. */
record DependencyOrder(Dependencies dependencies) {
    /** Nothing waits for anything. */
    static final DependencyOrder NONE = new DependencyOrder(Dependencies.of(Template.NOTHING));

    /** These in steps, each of which needs nothing but what is in earlier ones; a cycle becomes one step. */
    Vector<Vector<LogicalId>> steps(Vector<LogicalId> ids) {
        Vector<Vector<LogicalId>> steps = Vector.empty();
        Vector<LogicalId> left = ids;
        while (left.nonEmpty()) {
            Vector<LogicalId> waiting = left;
            Vector<LogicalId> free = left.filter(id -> needsNone(id, waiting));
            Vector<LogicalId> step = free.isEmpty() ? left : free;
            steps = steps.append(step);
            left = left.removeAll(step);
        }
        return steps;
    }

    private boolean needsNone(LogicalId id, Vector<LogicalId> others) {
        Set<LogicalId> needed = dependencies.withNeeds(Vector.of(id));
        return others.forAll(other -> other.equals(id) || !needed.contains(other));
    }
}
