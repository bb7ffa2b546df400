package dev.stowage.apply.operate;

import java.util.function.Function;

/** How it ended that a task was run once: by itself, or because nobody waits any more. */
public sealed interface RunEnding {
    /** The last part of the ARN of the task. */
    String task();

    <T> T fold(Function<Exited, T> exited, Function<Detached, T> detached, Function<Interrupted, T> interrupted);

    /** The container of the service ended with this code. */
    record Exited(String task, int code) implements RunEnding {
        @Override
        public <T> T fold(
                Function<Exited, T> exited, Function<Detached, T> detached, Function<Interrupted, T> interrupted) {
            return exited.apply(this);
        }
    }

    /** Nobody wanted to wait: it runs. */
    record Detached(String task) implements RunEnding {
        @Override
        public <T> T fold(
                Function<Exited, T> exited, Function<Detached, T> detached, Function<Interrupted, T> interrupted) {
            return detached.apply(this);
        }
    }

    /** The user had enough, and it was stopped. */
    record Interrupted(String task) implements RunEnding {
        @Override
        public <T> T fold(
                Function<Exited, T> exited, Function<Detached, T> detached, Function<Interrupted, T> interrupted) {
            return interrupted.apply(this);
        }
    }
}
