package dev.stowage.apply.plan;

import io.vavr.collection.Vector;

/** The steps that lead from what is there to what is wanted, in order. No step means that nothing is to be done. */
public record Plan(Vector<Step> steps) {
    public static Plan of(Step... steps) {
        return new Plan(Vector.of(steps));
    }
}
