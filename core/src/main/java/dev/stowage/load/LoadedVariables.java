package dev.stowage.load;

import dev.stowage.problem.Problem;
import dev.stowage.value.UsedVariable;
import io.vavr.collection.Vector;

/**
 * The variables that an application refers to.
 *
 * @param variables ordered by their names
 * @param warnings what is doubtful, though the application could be read
 */
public record LoadedVariables(Vector<UsedVariable> variables, Vector<Problem> warnings) {}
