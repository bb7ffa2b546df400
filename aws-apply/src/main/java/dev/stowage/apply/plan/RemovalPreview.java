package dev.stowage.apply.plan;

import dev.stowage.apply.stack.StackName;
import io.vavr.collection.Vector;

/** What a removal would do. */
public record RemovalPreview(StackName stack, Plan plan, VolumeImpact impact) {
    /** A line for each step and then for each volume, or that there is nothing to remove. */
    public Vector<String> lines() {
        return (plan.steps().isEmpty() ? Vector.of("nothing to remove of stack " + stack) : Step.lines(plan.steps()))
                .appendAll(impact.going().map(volume -> "volume " + volume + " goes, with all that is in it"))
                .appendAll(impact.staying().map(volume -> "volume " + volume + " stays"));
    }
}
