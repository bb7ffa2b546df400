package dev.stowage.apply.run;

import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.StackName;
import io.vavr.collection.Vector;
import java.util.function.Consumer;

/** Hears what happens while a plan is performed, on the thread of the call, and is asked before a stack is touched. */
@FunctionalInterface
public interface Listener extends Consumer<Progress> {
    /** Whether these changes may be made, which are all of the change set; where they may not, nothing is changed. */
    default boolean approvesChange(StackName stack, Vector<ResourceChange> changes) {
        return true;
    }

    /** Whether a stack may be removed, with all that is not retained. Asked where the removal is the goal. */
    default boolean approvesRemoval(StackName stack) {
        return true;
    }
}
