package dev.stowage.apply.run;

import dev.stowage.apply.plan.VolumeImpact;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.StackName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Consumer;

/**
 * Hears what happens while a plan is performed, on the thread of the call, and approves changes before they are made. The
 * default methods approve every change: override them unless that is wanted.
 */
@FunctionalInterface
public interface Listener extends Consumer<Progress> {
    /** Whether these changes, all of a change set, may be made; if not, nothing is changed. Default: yes. */
    default boolean approvesChange(StackName stack, Vector<ResourceChange> changes) {
        return true;
    }

    /**
     * Whether the stack may be deleted, which loses these volumes; asked by {@code down}, and before a half-removed
     * stack is replaced. Default: yes.
     */
    default boolean approvesRemoval(StackName stack, VolumeImpact impact) {
        return true;
    }

    /** Whether a stack whose update was left half done may be rolled back to what ran before. Default: yes. */
    default boolean approvesRollback(StackName stack, Option<String> reason) {
        return true;
    }

    /**
     * Whether to cancel a creation that the user has stopped watching, and to remove what it has created. Default: no.
     */
    default boolean wantsCancellation(StackName stack) {
        return false;
    }
}
