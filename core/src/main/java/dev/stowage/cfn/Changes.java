package dev.stowage.cfn;

import dev.stowage.problem.AdditionProblem;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.function.Function;

/** Resources put into a template, each said to be new or not. */
record Changes(Template template, LinkedHashMap<LogicalId, Resource> resources) {
    Checked<Template> added() {
        return changed(resources.rejectKeys(this::isTaken), resources.filterKeys(this::isTaken), Changes::taken);
    }

    Checked<Template> replaced() {
        return changed(
                resources.filterKeys(template.resources()::containsKey),
                resources.rejectKeys(template.resources()::containsKey),
                Changes::unknown);
    }

    /** CloudFormation lets a resource and a parameter have no id in common. */
    private boolean isTaken(LogicalId id) {
        return template.resources().containsKey(id) || template.parameters().containsKey(id);
    }

    private Checked<Template> changed(
            LinkedHashMap<LogicalId, Resource> fit,
            LinkedHashMap<LogicalId, Resource> unfit,
            Function<LogicalId, Problem> problem) {
        Template changed = Template.builder()
                .from(template)
                .resources(fit.foldLeft(template.resources(), LinkedHashMap::put))
                .build();
        Vector<Problem> problems = unfit.toVector().map(Tuple2::_1).map(problem);
        return new Checked<>(changed, problems);
    }

    private static Problem taken(LogicalId id) {
        return Problem.builder()
                .id(AdditionProblem.ID_TAKEN)
                .sentence("the template has " + id + " already, and a resource of that id is added")
                .hint("choose another id, or replace the resource that has it")
                .build();
    }

    private static Problem unknown(LogicalId id) {
        return Problem.builder()
                .id(AdditionProblem.ID_UNKNOWN)
                .sentence("the template has no resource " + id + ", and it is replaced")
                .hint("name a resource of the template, or add this one")
                .build();
    }
}
