package dev.stowage.apply.plan;

import dev.stowage.apply.plan.PartialTemplate.Part;
import dev.stowage.apply.stack.Dependencies;
import dev.stowage.cfn.Template;
import dev.stowage.convert.Conversion;
import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Set;

/**
 * The stages in which a template with one-off tasks is deployed. CloudFormation cannot wait for a task, so a resource that
 * has to wait for one stays as it is deployed until the task has succeeded.
 */
public final class Stages {
    private final Template wanted;
    private final Option<Template> deployed;
    private final LinkedHashSet<LogicalId> untouched;
    private final Dependencies dependencies;
    private final Part whole;

    private Stages(Template wanted, Option<Template> deployed, LinkedHashSet<LogicalId> untouched) {
        this.wanted = wanted;
        this.deployed = deployed;
        this.untouched = untouched;
        this.dependencies = Dependencies.of(wanted);
        this.whole = untouched.isEmpty()
                ? Part.whole(wanted)
                : PartialTemplate.of(wanted, deployed, untouched, Vector.empty());
    }

    /**
     * A template to deploy, and the tasks that have to succeed before the next stage.
     *
     * @param held the parameters that keep their deployed values, since new ones would change resources that have to wait
     */
    public record Stage(Template template, Vector<PlannedTask> tasks, LinkedHashSet<LogicalId> held) {}

    /** The stages of a conversion in order, given the deployed template; the last has the whole template and no tasks. */
    public static Vector<Stage> of(Conversion wanted, Option<Template> deployed) {
        return of(wanted.template(), deployed, LinkedHashSet.empty());
    }

    /** The same, where some resources stay as they are deployed in the last stage too, and with them all that refers to them. */
    static Vector<Stage> of(Template wanted, Option<Template> deployed, LinkedHashSet<LogicalId> untouched) {
        Stages stages = new Stages(wanted, deployed, untouched);
        return stages.from(PlannedTask.of(wanted).filter(stages::comes))
                .append(new Stage(stages.whole.template(), Vector.empty(), stages.whole.held()));
    }

    /** One that stays as it is deployed, or away, is of a service that nobody has asked for. */
    private boolean comes(PlannedTask task) {
        return wanted.resources().containsKey(task.definition())
                && !dependencies.withDependants(untouched).contains(task.definition());
    }

    private Vector<Stage> from(Vector<PlannedTask> tasks) {
        Vector<Stage> stages = Vector.empty();
        Vector<PlannedTask> left = tasks;
        while (left.nonEmpty()) {
            Vector<LogicalId> waiting = left.flatMap(PlannedTask::before);
            Vector<PlannedTask> next = next(left, dependencies.withDependants(waiting));
            Part part = PartialTemplate.of(wanted, deployed, untouched.addAll(waiting), due(next));
            stages = stages.append(new Stage(part.template(), next, part.held()));
            left = left.removeAll(next);
        }
        return stages;
    }

    /** What has to be there before the tasks run. */
    private static Vector<LogicalId> due(Vector<PlannedTask> tasks) {
        return tasks.flatMap(task -> task.after().append(task.definition()));
    }

    /** Those that wait for no other task; a cycle of the user's own making is cut. */
    private static Vector<PlannedTask> next(Vector<PlannedTask> left, Set<LogicalId> waiting) {
        Vector<PlannedTask> free = left.filter(task -> due(Vector.of(task)).forAll(id -> !waiting.contains(id)));
        return free.isEmpty() ? left : free;
    }
}
