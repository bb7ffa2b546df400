package dev.stowage.apply.plan;

import io.vavr.control.Option;

/**
 * A file system of a project.
 *
 * @param id as Amazon EFS calls it
 * @param volume what the Compose file calls it, where that is known
 */
public record StackVolume(String id, Option<String> volume, Holding holding) {
    /** What the stack is to it. */
    public enum Holding {
        /** It is in the stack, and stays when that is removed. */
        RETAINED,
        /** It is in the stack, and goes with it. */
        BOUND,
        /** An earlier stack of the same name left it. */
        LEFT
    }

    /** Such as {@code fs-1 (data)}. */
    @Override
    public String toString() {
        return id + volume.map(name -> " (" + name + ")").getOrElse("");
    }
}
