package dev.stowage.apply.plan;

import dev.stowage.apply.stack.Location;
import dev.stowage.apply.stack.StackName;
import io.vavr.collection.Vector;

/** What a removal would do. */
public record RemovalPreview(StackName stack, Plan plan, VolumeImpact impact, Location place) {
    /** The stack and its place, then a line for each step and each volume; or that there is nothing to remove. */
    public Vector<String> lines() {
        String where = "stack " + stack + " in " + place;
        return (plan.steps().isEmpty()
                        ? Vector.of("nothing to remove of " + where)
                        : Step.lines(plan.steps()).prepend(where))
                .appendAll(impact.going().map(volume -> "volume " + volume + " goes, with all that is in it"))
                .appendAll(impact.staying().map(volume -> "volume " + volume + " stays"));
    }
}
