package dev.stowage.apply.operate;

import dev.stowage.apply.running.LogLine;
import io.vavr.collection.Vector;

/** Hears the lines of a project in the order of their times, on the thread of the call. */
@FunctionalInterface
public interface LogListener {
    void accept(LogLine line);

    /** Told once, before all lines: the containers, as task definitions name them, of which lines may come. */
    default void begin(Vector<String> containers) {}

    /** Told of the task that a call runs, by its number, each time that ECS has it in another state, such as {@code PENDING}. */
    default void reached(String task, String state) {}

    /** Whether anybody still listens; where nobody does, the reading ends. */
    default boolean isListening() {
        return true;
    }
}
