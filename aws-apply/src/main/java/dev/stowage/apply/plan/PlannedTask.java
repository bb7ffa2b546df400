package dev.stowage.apply.plan;

import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A task that a template asks to be run once between its resources, which CloudFormation itself cannot.
 *
 * @param after the resources that have to be there before
 * @param before the resources that have to wait until it has ended well
 */
public record PlannedTask(
        ServiceName service, LogicalId definition, Vector<LogicalId> after, Vector<LogicalId> before) {
    /** Those of a template, in the order in which it names them. */
    static Vector<PlannedTask> of(Template template) {
        return template.metadata()
                .get("Tasks")
                .toVector()
                .flatMap(PlannedTask::items)
                .flatMap(PlannedTask::task);
    }

    private static Vector<Tree> items(Tree tree) {
        return tree instanceof Tree.Items items ? items.values() : Vector.empty();
    }

    private static Option<PlannedTask> task(Tree tree) {
        return text(field(tree, "Service"))
                .flatMap(service -> text(field(tree, "TaskDefinition"))
                        .map(definition -> new PlannedTask(
                                new ServiceName(service),
                                new LogicalId(definition),
                                ids(field(tree, "After")),
                                ids(field(tree, "Before")))));
    }

    private static Option<Tree> field(Tree tree, String name) {
        return tree instanceof Tree.Fields fields ? fields.values().get(name) : Option.none();
    }

    private static Option<String> text(Option<Tree> tree) {
        return tree.filter(Tree.Text.class::isInstance)
                .map(Tree.Text.class::cast)
                .map(Tree.Text::value);
    }

    private static Vector<LogicalId> ids(Option<Tree> tree) {
        return tree.toVector()
                .flatMap(PlannedTask::items)
                .flatMap(item -> text(Option.some(item)))
                .map(LogicalId::new);
    }
}
