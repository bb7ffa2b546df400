package dev.stowage.validate;

import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;

/** A rule of a caller, checked with the built-in ones whatever these find. */
@FunctionalInterface
public interface OwnRule {
    /**
     * What is wrong or doubtful; a problem without a span gets that of its path. What is thrown here passes through.
     *
     * @param project with the settings that ECS needs filled in: where a built-in rule finds an error too, by a stand-in
     */
    Vector<Problem> check(ValidProject project);
}
