package dev.stowage.apply.plan;

import dev.stowage.cfn.Template;
import dev.stowage.convert.Conversion;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Set;

/**
 * In how many steps a template is deployed: CloudFormation can wait for no task, so what has to wait for one is as it was
 * until the task has ended well.
 */
public final class Stages {
    private final Template wanted;
    private final Option<Template> deployed;
    private final Dependencies dependencies;

    private Stages(Template wanted, Option<Template> deployed) {
        this.wanted = wanted;
        this.deployed = deployed;
        this.dependencies = Dependencies.of(wanted);
    }

    /** A template to deploy, and the tasks that have to end well on it before the next is deployed. */
    public record Stage(Template template, Vector<PlannedTask> tasks) {}

    /** The stages of a conversion in order; the last has the whole template and no tasks. */
    public static Vector<Stage> of(Conversion conversion, Option<Template> deployed) {
        return of(conversion.template(), deployed);
    }

    /** The same for a template. */
    public static Vector<Stage> of(Template wanted, Option<Template> deployed) {
        Stages stages = new Stages(wanted, deployed);
        return stages.from(PlannedTask.of(wanted).filter(stages::isThere)).append(new Stage(wanted, Vector.empty()));
    }

    private boolean isThere(PlannedTask task) {
        return wanted.resources().containsKey(task.definition());
    }

    private Vector<Stage> from(Vector<PlannedTask> tasks) {
        Vector<Stage> stages = Vector.empty();
        Vector<PlannedTask> left = tasks;
        while (left.nonEmpty()) {
            Vector<LogicalId> waiting = left.flatMap(PlannedTask::before);
            Vector<PlannedTask> next = next(left, dependencies.withDependants(waiting));
            stages = stages.append(new Stage(PartialTemplate.of(wanted, deployed, waiting), next));
            left = left.removeAll(next);
        }
        return stages;
    }

    /** Those that wait for no other task; a circle of the user's own making is cut. */
    private static Vector<PlannedTask> next(Vector<PlannedTask> left, Set<LogicalId> waiting) {
        Vector<PlannedTask> free =
                left.filter(task -> task.after().append(task.definition()).forAll(id -> !waiting.contains(id)));
        return free.isEmpty() ? left : free;
    }
}
