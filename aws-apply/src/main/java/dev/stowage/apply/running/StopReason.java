package dev.stowage.apply.running;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** Why tasks end. */
public final class StopReason {
    private StopReason() {}

    /** That of the task that ended last; none when none is known. */
    public static Option<String> ofLast(Vector<TaskState> stopped) {
        return stopped.maxBy(task -> task.stoppedAt().getOrElse(Instant.MIN)).flatMap(StopReason::of);
    }

    /** The first container that failed says more than its task. */
    static Option<String> of(TaskState task) {
        return task.containers()
                .flatMap(StopReason::of)
                .headOption()
                .map(said ->
                        said + task.reason().map(reason -> " (" + reason + ")").getOrElse(""))
                .orElse(task::reason);
    }

    private static Option<String> of(ContainerState container) {
        return container
                .reason()
                .map(reason -> container.name() + ": " + reason)
                .orElse(() -> container
                        .exitCode()
                        .filter(code -> code != 0)
                        .map(code -> container.name() + " ended with exit code " + code));
    }
}
