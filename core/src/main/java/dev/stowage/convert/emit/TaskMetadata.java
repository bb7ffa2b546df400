package dev.stowage.convert.emit;

import dev.stowage.ecs.OneOffTask;
import dev.stowage.ecs.Workload;
import dev.stowage.value.LogicalId;
import dev.stowage.value.Tree;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** Tasks that run once. CloudFormation runs none: who deploys the template does, between the resources that are named. */
final class TaskMetadata {
    private TaskMetadata() {}

    /** One entry for each, in an order in which they can run: after those that it waits for, else by name. */
    static Vector<Tree> of(Vector<Workload> workloads) {
        Vector<Workload> rest =
                workloads.filter(workload -> workload.once().isDefined()).sortBy(Workload::name);
        Vector<Workload> ordered = Vector.empty();
        while (rest.nonEmpty()) {
            Set<LogicalId> open = HashSet.ofAll(rest.flatMap(Workload::once).map(OneOffTask::definition));
            Vector<Workload> next = rest.reject(workload -> waits(workload, open));
            ordered = ordered.appendAll(next.isEmpty() ? rest : next);
            rest = next.isEmpty() ? Vector.empty() : rest.filter(workload -> waits(workload, open));
        }
        return ordered.flatMap(workload -> workload.once().map(once -> entry(workload, once)));
    }

    private static boolean waits(Workload workload, Set<LogicalId> open) {
        return workload.once().exists(once -> once.after().exists(open::contains));
    }

    private static Tree entry(Workload workload, OneOffTask once) {
        return new Tree.Fields(LinkedHashMap.of(
                "Service", Tree.text(workload.name().value()),
                "TaskDefinition", Tree.text(once.definition().value()),
                "After", ids(once.after()),
                "Before", ids(once.before())));
    }

    private static Tree ids(Vector<LogicalId> ids) {
        return new Tree.Items(ids.map(id -> Tree.text(id.value())));
    }
}
