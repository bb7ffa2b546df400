package dev.stowage.ecs;

import io.vavr.control.Option;

/**
 * How traffic moves to a new version that runs beside the old one.
 *
 * @param percent what moves in one step, where it does not move all at once
 * @param bakeMinutes how long each step is watched before the next, and the last before the old version goes
 */
public record TrafficShift(Strategy strategy, Option<Long> percent, long bakeMinutes) {
    /** The ways that ECS has (Amazon ECS API Reference, "DeploymentConfiguration"). */
    public enum Strategy {
        /** All at once. */
        BLUE_GREEN,
        /** A first step, then the rest. */
        CANARY,
        /** In equal steps. */
        LINEAR
    }
}
