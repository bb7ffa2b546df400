package dev.stowage.validate;

import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;

/**
 * A rule of a caller. It is checked even if built-in rules have found errors; the settings then have placeholders for what
 * could not be filled in.
 */
@FunctionalInterface
public interface CallerRule {
    /**
     * What is wrong or doubtful. A problem without a span gets the span of its path. Exceptions pass through.
     *
     * @param project with the settings that ECS needs filled in
     */
    Vector<Problem> check(ValidProject project);
}
