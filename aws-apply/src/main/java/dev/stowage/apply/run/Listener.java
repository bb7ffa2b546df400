package dev.stowage.apply.run;

import dev.stowage.apply.plan.VolumeImpact;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.StackName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Consumer;

/** Hears what happens while a plan is performed, on the thread of the call, and is asked before a stack is touched. */
@FunctionalInterface
public interface Listener extends Consumer<Progress> {
    /** Whether these changes may be made, which are all of the change set; where they may not, nothing is changed. */
    default boolean approvesChange(StackName stack, Vector<ResourceChange> changes) {
        return true;
    }

    /** Whether a stack may be removed, with this loss of volumes. Asked where that is the goal. */
    default boolean approvesRemoval(StackName stack, VolumeImpact impact) {
        return true;
    }

    /** Whether a stack whose update was left half done may be brought back to what ran before. */
    default boolean approvesRollback(StackName stack, Option<String> reason) {
        return true;
    }

    /** Whether a creation that the user does not watch any more is to end, and all that was made to be removed. */
    default boolean wantsCancellation(StackName stack) {
        return false;
    }
}
