package dev.stowage.apply.plan;

import dev.stowage.apply.stack.Goal;
import io.vavr.collection.Vector;

/**
 * What a plan makes of the volumes of a project, which hold data.
 *
 * @param going those that are removed with all that is in them
 * @param staying those that are there afterwards
 * @param stack what becomes of the stack that they were made with
 */
public record VolumeImpact(Vector<StackVolume> going, Vector<StackVolume> staying, Stack stack) {
    /** That of a stack which goes. */
    public VolumeImpact(Vector<StackVolume> going, Vector<StackVolume> staying) {
        this(going, staying, Stack.GOING);
    }

    /** Whether there is one. */
    public enum Stack {
        GOING,
        GONE
    }

    static VolumeImpact of(Plan plan, Observed observed) {
        var parts = observed.volumes().partition(volume -> isGoing(volume, plan));
        return new VolumeImpact(parts._1, parts._2, removesStack(plan) ? Stack.GOING : Stack.GONE);
    }

    private static boolean isGoing(StackVolume volume, Plan plan) {
        return plan.steps().contains(new Step.RemoveFileSystem(volume.id()))
                || (volume.holding() == StackVolume.Holding.BOUND && removesStack(plan));
    }

    /** Also one that another run has begun to remove. */
    private static boolean removesStack(Plan plan) {
        return plan.steps().exists(step -> step instanceof Step.Watch watch && watch.goal() == Goal.REMOVED);
    }
}
