package dev.stowage.apply.stack;

import dev.stowage.apply.stack.ResourceChange.Action;
import dev.stowage.apply.stack.ResourceChange.Replacement;
import io.vavr.collection.Vector;

/**
 * How many resources come to what.
 *
 * @param change those that are changed in place, or perhaps replaced
 * @param replace those that are made anew for certain, and hold something or are known by their ids
 */
public record Totals(int add, int change, int replace, int remove) {
    public static Totals of(Vector<ResourceChange> changes) {
        int replaced = changes.count(Totals::isReplaced);
        return new Totals(
                count(changes, Action.ADD),
                count(changes, Action.MODIFY) - replaced,
                replaced,
                count(changes, Action.REMOVE));
    }

    private static int count(Vector<ResourceChange> changes, Action action) {
        return changes.count(change -> change.action() == action);
    }

    private static boolean isReplaced(ResourceChange change) {
        return change.action() == Action.MODIFY && change.isDestructive() && change.replacement() == Replacement.YES;
    }

    /** As in {@code 1 to add, 0 to change, 0 to remove}; what is to be replaced only where something is. */
    @Override
    public String toString() {
        return add + " to add, " + change + " to change, " + (replace > 0 ? replace + " to replace, " : "") + remove
                + " to remove";
    }
}
