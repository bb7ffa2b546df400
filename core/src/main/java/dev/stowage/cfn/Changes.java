package dev.stowage.cfn;

import dev.stowage.problem.AdditionProblem;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A section of a template into which more is put, each said to be new or not.
 *
 * @param kind what its entries are, as {@code a resource}
 */
record Changes<T>(String kind, LinkedHashMap<LogicalId, T> section) {
    Checked<LinkedHashMap<LogicalId, T>> added(LinkedHashMap<LogicalId, T> given, Predicate<LogicalId> isTaken) {
        return changed(given.rejectKeys(isTaken), given.filterKeys(isTaken), this::taken);
    }

    Checked<LinkedHashMap<LogicalId, T>> replaced(LinkedHashMap<LogicalId, T> given) {
        return changed(given.filterKeys(section::containsKey), given.rejectKeys(section::containsKey), this::unknown);
    }

    private Checked<LinkedHashMap<LogicalId, T>> changed(
            LinkedHashMap<LogicalId, T> fit, LinkedHashMap<LogicalId, T> unfit, Function<LogicalId, Problem> problem) {
        Vector<Problem> problems = unfit.toVector().map(Tuple2::_1).map(problem);
        return new Checked<>(fit.foldLeft(section, LinkedHashMap::put), problems);
    }

    private Problem taken(LogicalId id) {
        return Problem.builder()
                .id(AdditionProblem.ID_TAKEN)
                .sentence("the template has " + id + " already, and " + kind + " of that id is added")
                .hint("choose another id")
                .build();
    }

    private Problem unknown(LogicalId id) {
        return Problem.builder()
                .id(AdditionProblem.ID_UNKNOWN)
                .sentence("the template has no " + id + ", and " + kind + " of that id is replaced")
                .hint("name what the template has, or add this one")
                .build();
    }
}
