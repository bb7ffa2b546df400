package dev.stowage.laws;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Documents;
import dev.stowage.ecs.TaskDefinition;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.List;

/** An application whose services have these limits in turn, and nothing else that says how large they are. */
record Sized(ComposeApp app, LinkedHashMap<String, TaskLimits> byService) {
    static Sized of(ComposeApp app, List<TaskLimits> limits) {
        LinkedHashMap<String, Tree> services = app.services().getOrElse(LinkedHashMap.empty());
        LinkedHashMap<String, TaskLimits> byService = LinkedHashMap.ofEntries(services.keySet()
                .zipWithIndex()
                .map(name -> Tuple.of(name._1, limits.get(name._2 % limits.size()))));
        return new Sized(
                app.withServices(services.map((name, service) -> Tuple.of(
                        name, limited((Tree.Fields) service, byService.get(name).getOrElse(limits.get(0)))))),
                byService);
    }

    private static Tree limited(Tree.Fields service, TaskLimits limits) {
        Tree resources = new Tree.Fields(LinkedHashMap.of("limits", limits.written()));
        return Documents.with(service, resources, "deploy", "resources");
    }

    /** Those of the services in a task; the containers that prepare it have none. */
    Vector<TaskLimits> limits(TaskDefinition task) {
        LinkedHashMap<String, TaskLimits> byContainer = byService.mapKeys(service -> service.replace('.', '-'));
        return task.containers()
                .map(container -> container.name().replace('.', '-'))
                .flatMap(byContainer::get);
    }
}
