package dev.stowage.apply.running;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * A deployment of a service.
 *
 * @param id unique among the deployments of a service
 * @param began when it did
 * @param state {@code IN_PROGRESS}, {@code COMPLETED} or {@code FAILED}; ECS tells none of services that others deploy
 * @param reason why it is in this state
 * @param failed how many of its tasks did not start
 */
public record Rollout(String id, Instant began, Option<String> state, Option<String> reason, int failed) {
    public boolean isOver() {
        return !state.contains("IN_PROGRESS");
    }

    /** Whether ECS has given it up. */
    public boolean hasFailed() {
        return state.contains("FAILED");
    }
}
