package dev.stowage.apply.task;

import io.vavr.control.Option;

/**
 * A container of a task as ECS describes it.
 *
 * @param status such as {@code RUNNING}
 * @param exitCode none while it runs, and where it never ran
 * @param reason why it does not run, such as {@code CannotPullContainerError: ...}
 * @param health {@code HEALTHY}, {@code UNHEALTHY} or {@code UNKNOWN}
 */
public record ContainerState(
        String name, String status, Option<Integer> exitCode, Option<String> reason, Option<String> health) {
    /** Whether it could not start, or has ended otherwise than well. */
    public boolean isFailure() {
        return exitCode.exists(code -> code != 0) || (exitCode.isEmpty() && reason.isDefined());
    }
}
