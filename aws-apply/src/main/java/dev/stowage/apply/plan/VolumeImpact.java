package dev.stowage.apply.plan;

import io.vavr.collection.Vector;

/**
 * What a plan makes of the volumes of a project, which hold data.
 *
 * @param going those that are removed with all that is in them
 * @param staying those that are there afterwards
 */
public record VolumeImpact(Vector<StackVolume> going, Vector<StackVolume> staying) {
    /** No volume is concerned. */
    public static final VolumeImpact NONE = new VolumeImpact(Vector.empty(), Vector.empty());

    static VolumeImpact of(Plan plan, Observed observed) {
        var parts = observed.volumes().partition(volume -> isGoing(volume, plan));
        return new VolumeImpact(parts._1, parts._2);
    }

    private static boolean isGoing(StackVolume volume, Plan plan) {
        return plan.steps().contains(new Step.RemoveFileSystem(volume.id()))
                || (volume.holding() == StackVolume.Holding.BOUND
                        && plan.steps().exists(Step.DeleteStack.class::isInstance));
    }
}
