package dev.stowage.apply.operate;

import java.util.function.Function;

/** How it ended that a task was run once: by itself, or because nobody waits any more. */
public sealed interface RunEnding {
    /** The last part of the ARN of the task. */
    String task();

    /** The container of the service ended with this code. */
    record Exited(String task, int code) implements RunEnding {}

    /** Nobody wanted to wait: it runs. */
    record Detached(String task) implements RunEnding {}

    /** The user had enough, and it was stopped. */
    record Interrupted(String task) implements RunEnding {}

    /** Goes on by what it is. */
    default <T> T fold(
            Function<Exited, T> exited, Function<Detached, T> detached, Function<Interrupted, T> interrupted) {
        if (this instanceof Exited ending) {
            return exited.apply(ending);
        }
        return this instanceof Detached ending ? detached.apply(ending) : interrupted.apply((Interrupted) this);
    }
}
