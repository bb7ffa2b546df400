package dev.stowage.apply.run;

import dev.stowage.apply.plan.VolumeImpact;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.StackName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Consumer;

/**
 * Hears what happens while a plan is performed, on the thread of the call, and is asked before a stack is changed. It is not
 * a functional interface, so that a lambda that only hears approves nothing by accident: use {@link #approving} or
 * {@link #declining}.
 */
public interface Listener extends Consumer<Progress> {
    /** Hears what happens and approves every change and removal without a question, as {@code --yes} does. */
    static Listener approving(Consumer<Progress> news) {
        return new Approving(news);
    }

    /**
     * Hears what happens and approves only changes none of which is {@link ResourceChange#isDestructive destructive}: no
     * stack is removed or rolled back, and a call that needs that ends with the problem {@code aws.declined}.
     */
    static Listener declining(Consumer<Progress> news) {
        return new Declining(news);
    }

    /** Whether these changes, all of a change set, may be made; if not, nothing is changed. */
    boolean approvesChange(StackName stack, Vector<ResourceChange> changes);

    /**
     * Whether the stack may be deleted, which loses these volumes; asked by {@code down}, and before a half-removed
     * stack is replaced.
     */
    boolean approvesRemoval(StackName stack, VolumeImpact impact);

    /** Whether a stack whose update was left half done may be rolled back to what ran before. */
    boolean approvesRollback(StackName stack, Option<String> reason);

    /**
     * Whether to cancel a creation that the user has stopped watching, and to remove what it has created. Default: no.
     */
    default boolean wantsCancellation(StackName stack) {
        return false;
    }

    /** Approves everything. */
    record Approving(Consumer<Progress> news) implements Listener {
        @Override
        public void accept(Progress progress) {
            news.accept(progress);
        }

        @Override
        public boolean approvesChange(StackName stack, Vector<ResourceChange> changes) {
            return true;
        }

        @Override
        public boolean approvesRemoval(StackName stack, VolumeImpact impact) {
            return true;
        }

        @Override
        public boolean approvesRollback(StackName stack, Option<String> reason) {
            return true;
        }
    }

    /** Approves what loses nothing. */
    record Declining(Consumer<Progress> news) implements Listener {
        @Override
        public void accept(Progress progress) {
            news.accept(progress);
        }

        @Override
        public boolean approvesChange(StackName stack, Vector<ResourceChange> changes) {
            return !changes.exists(ResourceChange::isDestructive);
        }

        @Override
        public boolean approvesRemoval(StackName stack, VolumeImpact impact) {
            return false;
        }

        @Override
        public boolean approvesRollback(StackName stack, Option<String> reason) {
            return false;
        }
    }
}
