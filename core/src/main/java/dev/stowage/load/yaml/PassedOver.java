package dev.stowage.load.yaml;

import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Keys where Compose takes any and knows a few: the others are passed over, and often misspelled. */
public record PassedOver(AttributePath at, Node.Fields map, Vector<String> known) {
    /** A warning for each key that is not known. */
    public Vector<Problem> warnings() {
        return Vector.ofAll(map.entries())
                .reject(entry -> known.contains(entry.key()) || ComposePath.isExtension(entry.key()))
                .map(entry ->
                        problem(entry, ComposeProblem.KEY_PASSED_OVER, at.last() + " passes over " + entry.key()));
    }

    /** The error when a key that must be there is misspelled. */
    public Option<Problem> insteadOf(String needed) {
        return Vector.ofAll(map.entries())
                .find(entry -> !known.contains(entry.key()) && NearestName.means(entry.key(), needed))
                .map(entry -> problem(
                        entry, ComposeProblem.UNKNOWN_ATTRIBUTE, "there is no attribute " + entry.key() + " in " + at));
    }

    private Problem problem(Node.Entry entry, ProblemId id, String sentence) {
        Problem.Builder problem = Problem.at(entry.keySpan(), id, sentence).path(at.key(entry.key()));
        return known.find(name -> NearestName.means(entry.key(), name))
                .map(name -> problem.hint("did you mean " + name + "?").addEdit(Edit.rename(at.key(entry.key()), name)))
                .getOrElse(() -> problem.hint("remove it, or write one of " + known.mkString(", ")))
                .build();
    }
}
