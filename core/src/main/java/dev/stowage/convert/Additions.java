package dev.stowage.convert;

import dev.stowage.cfn.Reference;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Application;
import dev.stowage.problem.AdditionProblem;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/** The additions of a caller, one after the other, and what can be wrong with them together. */
record Additions(Vector<CallerAddition> all) {
    /** What was wrong before is none of theirs. */
    Checked<Template> appliedTo(Template template, Application application) {
        return all.foldLeft(
                        Checked.of(template),
                        (before, addition) -> before.flatMap(made -> addition.apply(made, application)))
                .flatMap(made -> new Checked<>(made, wrongIds(template, made)));
    }

    /** Ids that no template can have, and parameters and outputs of ours in whose place others are. */
    private static Vector<Problem> wrongIds(Template before, Template after) {
        return illFormed(before, after)
                .appendAll(taken(before.parameters(), after.parameters()))
                .appendAll(taken(before.outputs(), after.outputs()));
    }

    /** Resources have {@link Template#replacingResources} for that. */
    private static <T> Vector<Problem> taken(Map<LogicalId, T> before, Map<LogicalId, T> after) {
        return before.toVector()
                .filter(ours -> after.get(ours._1).exists(theirs -> !theirs.equals(ours._2)))
                .map(ours -> taken(ours._1));
    }

    private static Problem taken(LogicalId id) {
        return Problem.builder()
                .id(AdditionProblem.ID_TAKEN)
                .sentence("the id \"" + id + "\" is added, and the template has it already")
                .hint("give what is added another id")
                .build();
    }

    private static Vector<Problem> illFormed(Template before, Template after) {
        return ids(after).removeAll(ids(before)).reject(LogicalId::isWellFormed).map(Additions::illFormed);
    }

    private static Vector<LogicalId> ids(Template template) {
        return Vector.ofAll(template.parameters().keySet())
                .appendAll(template.resources().keySet())
                .appendAll(template.outputs().keySet());
    }

    private static Problem illFormed(LogicalId id) {
        return Problem.builder()
                .id(AdditionProblem.ID_FORM)
                .sentence("the id \"" + id + "\" is added, and CloudFormation takes letters and digits only")
                .hint("leave out everything else")
                .build();
    }

    /**
     * References of additions to nothing. An addition may refer to what the file adds itself, which comes later.
     *
     * @param completed with what comes after the additions
     */
    Vector<Problem> dangling(Template before, Template added, Template completed) {
        return all.isEmpty()
                ? Vector.empty()
                : added.danglingReferences()
                        .removeAll(before.danglingReferences())
                        .filter(completed.danglingReferences()::contains)
                        .map(Additions::dangling);
    }

    private static Problem dangling(Reference reference) {
        return Problem.builder()
                .id(AdditionProblem.REFERENCE)
                .sentence(reference.place() + " refers to " + reference.target() + ", which is not in the template")
                .hint("add that too, or name what is in the template")
                .build();
    }
}
