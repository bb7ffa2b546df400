package dev.stowage.apply.run;

import dev.stowage.apply.plan.VolumeImpact;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.StackName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Hears nothing and agrees to what a test does not ask about. */
public interface Agreeing extends Listener {
    @Override
    default void accept(Progress news) {}

    @Override
    default boolean approvesChange(StackName stack, Vector<ResourceChange> changes) {
        return true;
    }

    @Override
    default boolean approvesRemoval(StackName stack, VolumeImpact impact) {
        return true;
    }

    @Override
    default boolean approvesRollback(StackName stack, Option<String> reason) {
        return true;
    }
}
