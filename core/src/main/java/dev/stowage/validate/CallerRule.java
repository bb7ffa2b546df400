package dev.stowage.validate;

import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;

/**
 * A rule of a caller, checked with the built-in ones whatever these find: the project may be one that they refuse, with
 * stand-ins for what they could not fill in.
 */
@FunctionalInterface
public interface CallerRule {
    /**
     * What is wrong or doubtful; a problem without a span gets that of its path. What is thrown here passes through.
     *
     * @param project with the settings that ECS needs filled in
     */
    Vector<Problem> check(ValidProject project);
}
