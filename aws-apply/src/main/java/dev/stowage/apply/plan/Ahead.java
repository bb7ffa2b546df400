package dev.stowage.apply.plan;

import dev.stowage.apply.plan.Stages.Stage;
import dev.stowage.apply.stack.Dependencies;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Parameter;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import java.util.HashSet;
import java.util.Set;

/**
 * A stage whose tasks take in values before what waits for them does. A parameter that both ask for cannot have two values,
 * so the tasks ask for one of their own until they have ended well. What keeps its value keeps its deployed declaration, too:
 * beside a new default, the value would seem to be chosen after a run that ends here.
 *
 * @param values those of the parameters that were added
 */
record Ahead(Stage stage, LinkedHashMap<LogicalId, String> values) {
    private static final String SUFFIX = "Ahead";

    /** {@code fresh} are the parameters that get another value than is deployed. */
    static Ahead of(Stage stage, LinkedHashMap<LogicalId, String> fresh, Template deployed) {
        Dependencies dependencies = Dependencies.of(stage.template());
        Set<LogicalId> coming = dependencies.withNeeds(
                stage.tasks().flatMap(task -> task.after().append(task.definition())));
        Set<LogicalId> waiting = new HashSet<>(
                dependencies.withNeeds(dependencies.withDependants(stage.tasks().flatMap(PlannedTask::before))));
        waiting.removeAll(coming);
        LinkedHashMap<LogicalId, String> shared =
                fresh.filterKeys(id -> asks(coming, id, dependencies) && asks(waiting, id, dependencies));
        return shared.isEmpty() ? new Ahead(stage, LinkedHashMap.empty()) : of(stage, shared, coming, deployed);
    }

    private static boolean asks(Set<LogicalId> resources, LogicalId parameter, Dependencies dependencies) {
        return resources.stream().anyMatch(id -> dependencies.ofResource(id).contains(parameter));
    }

    private static Ahead of(
            Stage stage, LinkedHashMap<LogicalId, String> shared, Set<LogicalId> coming, Template deployed) {
        Template template = stage.template();
        Template apart = Template.builder()
                .from(template)
                .resources(template.resources()
                        .map((id, resource) -> Tuple.of(id, coming.contains(id) ? asking(resource, shared) : resource)))
                .parameters(parameters(template.parameters(), shared, deployed))
                .build();
        LinkedHashMap<LogicalId, String> values = shared.map((id, value) -> Tuple.of(ahead(id), value));
        LinkedHashSet<LogicalId> held = LinkedHashSet.ofAll(
                stage.held().toVector().reject(values::containsKey).appendAll(shared.keySet()));
        return new Ahead(new Stage(apart, stage.tasks(), held), values);
    }

    private static LinkedHashMap<LogicalId, Parameter> parameters(
            LinkedHashMap<LogicalId, Parameter> all, LinkedHashMap<LogicalId, String> shared, Template deployed) {
        Vector<Tuple2<LogicalId, Parameter>> staying = all.toVector()
                .map(entry -> shared.containsKey(entry._1)
                        ? entry.map2(now -> deployed.parameters().getOrElse(entry._1, now))
                        : entry);
        return LinkedHashMap.ofEntries(staying.appendAll(
                all.filterKeys(shared::containsKey).map(parameter -> Tuple.of(ahead(parameter._1), parameter._2))));
    }

    private static LogicalId ahead(LogicalId id) {
        return new LogicalId(id.value() + SUFFIX);
    }

    private static Resource asking(Resource resource, LinkedHashMap<LogicalId, String> shared) {
        Vector<LogicalId> ids = shared.keySet().toVector();
        return Resource.builder()
                .from(resource)
                .properties(resource.properties().mapValues(value -> asking(value, ids)))
                .build();
    }

    private static Expression asking(Expression value, Vector<LogicalId> ids) {
        return value.fold(new Expression.Cases<Expression>(
                nothing -> nothing,
                bool -> bool,
                whole -> whole,
                decimal -> decimal,
                text -> text,
                items -> new Expression.Items(items.values().map(item -> asking(item, ids))),
                fields -> new Expression.Fields(fields.values().mapValues(field -> asking(field, ids))),
                ref -> ids.contains(new LogicalId(ref.target()))
                        ? Expression.ref(ahead(new LogicalId(ref.target())))
                        : ref,
                getAtt -> getAtt,
                sub -> asking(sub, ids),
                call -> new Expression.Call(call.function(), asking(call.argument(), ids))));
    }

    /** A variable of its own hides a parameter. */
    private static Expression asking(Expression.Sub sub, Vector<LogicalId> ids) {
        Vector<Tuple2<String, String>> names = ids.reject(id -> sub.variables().containsKey(id.value()))
                .map(id -> Tuple.of("${" + id + "}", "${" + ahead(id) + "}"));
        return new Expression.Sub(
                names.foldLeft(sub.text(), (text, name) -> text.replace(name._1, name._2)),
                sub.variables().mapValues(variable -> asking(variable, ids)));
    }
}
